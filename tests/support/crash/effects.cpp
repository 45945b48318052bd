// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crash/effects.h"

#include <atomic>
#include <cstdio>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace gangway::effects
{

namespace
{

std::atomic<qint64> g_count{0};
std::atomic<qint64> g_at{0};
std::atomic<Fate> g_fate{Fate::None};
std::atomic<int> g_failure{EIO};

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

Fate next()
{
    return g_count.fetch_add(1) + 1 == g_at.load() ? g_fate.load() : Fate::None;
}

template<typename Call>
long effect(Call call)
{
    const Fate fate = next();
    if (fate == Fate::KillBefore || fate == Fate::KillHalfway)
        die();
    if (fate == Fate::Fail) {
        errno = g_failure.load();
        return -1;
    }
    const long result = call();
    if (fate == Fate::KillAfter)
        die();
    return result;
}

/// The only effect of which a half can be done.
ssize_t write(int fd, const void* data, size_t bytes, off_t at)
{
    const Fate fate = next();
    if (fate == Fate::Fail) {
        errno = g_failure.load();
        return -1;
    }
    if (fate == Fate::KillBefore)
        die();
    const ssize_t written = ::syscall(SYS_pwrite64, fd, data, fate == Fate::KillHalfway ? bytes / 2 : bytes, at);
    if (fate == Fate::KillAfter || fate == Fate::KillHalfway)
        die();
    return written;
}

} // namespace

void arrange(Fate fate, qint64 at, int failure)
{
    g_failure = failure;
    g_fate = fate;
    g_at = at;
    g_count = 0;
}

qint64 count()
{
    return g_count;
}

long carryOut(const std::function<long()>& call)
{
    return effect(call);
}

} // namespace gangway::effects

namespace effects = gangway::effects;

extern "C" {
int renameat(int from, const char* name, int to, const char* other) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_renameat, from, name, to, other); }));
}
int rename(const char* name, const char* other) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_rename, name, other); }));
}
int unlink(const char* name) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_unlink, name); }));
}
int unlinkat(int folder, const char* name, int flags) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_unlinkat, folder, name, flags); }));
}
int mkdirat(int folder, const char* name, mode_t mode) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_mkdirat, folder, name, mode); }));
}
int symlinkat(const char* target, int folder, const char* name) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_symlinkat, target, folder, name); }));
}
int fchmod(int fd, mode_t mode) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_fchmod, fd, mode); }));
}
int futimens(int fd, const struct timespec times[2]) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_utimensat, fd, nullptr, times, 0); }));
}
int ftruncate(int fd, off_t length) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_ftruncate, fd, length); }));
}
int syncfs(int fd) noexcept
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_syncfs, fd); }));
}
int fsync(int fd)
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_fsync, fd); }));
}
int fdatasync(int fd)
{
    return static_cast<int>(effects::effect([&] { return ::syscall(SYS_fdatasync, fd); }));
}
ssize_t pwrite(int fd, const void* data, size_t count, off_t at)
{
    return effects::write(fd, data, count, at);
}
ssize_t pwrite64(int fd, const void* data, size_t count, off64_t at) // SQLite's
{
    return effects::write(fd, data, count, at);
}
}
