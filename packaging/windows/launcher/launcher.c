/* The program's start on Windows: runs "-I -B -X utf8 -m channelinventory ARGUMENTS" in the Python
   that lies beside it. No PATH, no registry, no PYTHON* variable and no folder of the user has a say
   in what is loaded. Built twice: for the window, and as a console program. */
#define WIN32_LEAN_AND_MEAN
#ifndef UNICODE
#define UNICODE
#endif
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST_PATH 32768
#define OUR_ARGUMENTS 7

typedef int(__cdecl *py_main)(int, wchar_t **);

static int fail(const wchar_t *what) {
    wchar_t text[512];
    DWORD error = GetLastError();
    _snwprintf(text, 511,
               L"%ls (Windows-Fehler %lu)\nBitte das Programm reparieren oder neu installieren.\n\n"
               L"The program is damaged: repair it or install it again.",
               what, error);
    text[511] = 0;
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", text);
#else
    MessageBoxW(NULL, text, APP_TITLE, MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#endif
    return 70;
}

static int start(int count, wchar_t **given) {
    static wchar_t self[LONGEST_PATH], library[LONGEST_PATH];
    wchar_t **arguments, *slash;
    HMODULE python;
    py_main run;
    DWORD length;
    int i, n = 0;

    SetDllDirectoryW(L""); /* nothing from the current directory */
    length = GetModuleFileNameW(NULL, self, LONGEST_PATH);
    if (!length || length >= LONGEST_PATH - 64) return fail(APP_TITLE L": ?");
    wcscpy(library, self);
    slash = wcsrchr(library, L'\\');
    /* Without it Python ends silently where there is no console. */
    wcscpy(slash ? slash + 1 : library, L"runtime\\stdlib.zip");
    if (GetFileAttributesW(library) == INVALID_FILE_ATTRIBUTES) return fail(L"runtime\\stdlib.zip");
    wcscpy(slash ? slash + 1 : library, PYTHON_DLL);
    python = LoadLibraryExW(library, NULL,
                            LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!python) return fail(PYTHON_DLL);
    run = (py_main)(void *)GetProcAddress(python, "Py_Main");
    if (!run) return fail(PYTHON_DLL L": Py_Main");
    arguments = LocalAlloc(LPTR, sizeof *arguments * (count + OUR_ARGUMENTS + 1));
    if (!arguments) return fail(APP_TITLE);
    arguments[n++] = self; /* sys.executable, which starts further processes of the program */
    arguments[n++] = L"-I";
    arguments[n++] = L"-B";
    arguments[n++] = L"-X";
    arguments[n++] = L"utf8";
    arguments[n++] = L"-m";
    arguments[n++] = APP_MODULE;
    for (i = 1; i < count; i++) arguments[n++] = given[i];
    return run(n, arguments);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **given) { return start(count, given); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE none, PWSTR line, int show) {
    (void)self; (void)none; (void)line; (void)show;
    return start(__argc, __wargv);
}
#endif
