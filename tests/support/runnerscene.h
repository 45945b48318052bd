// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeplatform.h"

namespace gangway
{

/// What tests of the runner begin with.
inline std::unique_ptr<RunFile> inMemory(const std::shared_ptr<const Plan>& plan)
{
    auto file = RunFile::createInMemory(plan);
    if (!file)
        qFatal("no run file");
    return std::move(*file);
}

/// Fails with `error` for one path, so many times (-1 = always).
inline auto failing(const QString& path, Error error, int times = -1)
{
    const auto left = std::make_shared<std::atomic<int>>(times);
    return [=](Context&, const Step&, const QString& item) -> std::optional<Error> {
        if (item != path || *left == 0)
            return std::nullopt;
        --*left;
        return error;
    };
}

inline Error permanent()
{
    return Error::of(ErrorKind::Denied, QStringLiteral("No"), {}, QStringLiteral("file.denied"));
}

inline ChangeIndex changeAt(const Plan& plan, const QString& path)
{
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        if (plan.changes[i].source != Inventory::kNone && plan.sourcePath(plan.changes[i]) == path)
            return i;
    }
    qFatal("no such change");
}

} // namespace gangway
