/* A stand-in for Windows' own mscms.dll, whose part that Qt calls is missing in wine. It goes into
   the Windows of our tests only, never into the product. */
#define X __declspec(dllexport)
X void *__stdcall OpenColorProfileW(void *p, unsigned a, unsigned s, unsigned c) { (void)p; (void)a; (void)s; (void)c; return 0; }
X int __stdcall CloseColorProfile(void *p) { (void)p; return 1; }
X int __stdcall GetColorProfileFromHandle(void *p, unsigned char *b, unsigned *n) { (void)p; (void)b; if (n) *n = 0; return 0; }
X void *__stdcall WcsCreateIccProfile(void *p, unsigned o) { (void)p; (void)o; return 0; }
