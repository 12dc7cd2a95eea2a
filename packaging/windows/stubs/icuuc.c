/* A stand-in for Windows' own icuuc.dll, which wine lacks and Qt links for rare encodings. It goes
   into the Windows of our tests only, never into the product. Every function says "unsupported". */
#define X __declspec(dllexport)
typedef int Error;
enum { UNSUPPORTED = 16 };
static void refuse(Error *error) { if (error) *error = UNSUPPORTED; }

X void *ucnv_open(const char *name, Error *e) { (void)name; refuse(e); return 0; }
X void ucnv_close(void *c) { (void)c; }
X void ucnv_reset(void *c) { (void)c; }
X signed char ucnv_getMaxCharSize(const void *c) { (void)c; return 1; }
X const char *ucnv_getName(const void *c, Error *e) { (void)c; refuse(e); return 0; }
X void ucnv_getToUCallBack(const void *c, void **a, const void **x) { (void)c; if (a) *a = 0; if (x) *x = 0; }
X void ucnv_getFromUCallBack(const void *c, void **a, const void **x) { (void)c; if (a) *a = 0; if (x) *x = 0; }
X void ucnv_setToUCallBack(void *c, void *a, const void *x, void **oa, const void **ox, Error *e) { (void)c; (void)a; (void)x; (void)oa; (void)ox; refuse(e); }
X void ucnv_setFromUCallBack(void *c, void *a, const void *x, void **oa, const void **ox, Error *e) { (void)c; (void)a; (void)x; (void)oa; (void)ox; refuse(e); }
X void ucnv_fromUnicode(void *c, char **t, const char *tl, const void **s, const void *sl, int *o, signed char f, Error *e) { (void)c; (void)t; (void)tl; (void)s; (void)sl; (void)o; (void)f; refuse(e); }
X void ucnv_toUnicode(void *c, void **t, const void *tl, const char **s, const char *sl, int *o, signed char f, Error *e) { (void)c; (void)t; (void)tl; (void)s; (void)sl; (void)o; (void)f; refuse(e); }
X int ucnv_countAvailable(void) { return 0; }
X const char *ucnv_getAvailableName(int n) { (void)n; return 0; }
X const char *ucnv_getStandardName(const char *n, const char *s, Error *e) { (void)n; (void)s; refuse(e); return 0; }
X int ucnv_toUCountPending(const void *c, Error *e) { (void)c; refuse(e); return -1; }
X int ucnv_fromUCountPending(const void *c, Error *e) { (void)c; refuse(e); return -1; }
X void ucnv_cbToUWriteUChars(void *a, const void *s, int l, int o, Error *e) { (void)a; (void)s; (void)l; (void)o; refuse(e); }
X void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *sl, int o, Error *e) { (void)a; (void)s; (void)sl; (void)o; refuse(e); }
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(const void *x, void *a, const char *u, int l, int r, Error *e) { (void)x; (void)a; (void)u; (void)l; (void)r; refuse(e); }
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(const void *x, void *a, const void *u, int l, int cp, int r, Error *e) { (void)x; (void)a; (void)u; (void)l; (void)cp; (void)r; refuse(e); }
