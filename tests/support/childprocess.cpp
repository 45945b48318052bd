// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"

#ifdef __SANITIZE_THREAD__
#include <cstdarg>
#include <dlfcn.h>
#include <sched.h>
#endif

namespace gangway
{

ChildProcess::ChildProcess() = default;

} // namespace gangway

#ifdef __SANITIZE_THREAD__
/// Qt starts a program by a clone that borrows our memory until it becomes that program. The sanitizer takes this for a fork,
/// writes "I am a copy of a program with threads" into what is our memory too, and from then on sees no lock that we take, or
/// ends us. So Qt is given the C library's own function, past the sanitizer.
extern "C" int clone(int (*work)(void*), void* stack, int flags, void* argument, ...) noexcept
{
    using Clone = int (*)(int (*)(void*), void*, int, void*, ...);
    static const auto real = reinterpret_cast<Clone>(::dlsym(::dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), "clone"));
    va_list rest;
    va_start(rest, argument);
    void* const parent = va_arg(rest, void*);
    void* const storage = va_arg(rest, void*);
    void* const child = va_arg(rest, void*);
    va_end(rest);
    return real(work, stack, flags, argument, parent, storage, child);
}
#endif
