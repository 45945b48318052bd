// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/emulator.h"

namespace gangway
{

/// Builds the request that an emulator sees from the request line's target ("/a%20b?x=1").
EmulatorRequest makeEmulatorRequest(QByteArray method, const QByteArray& target, HttpHeaders headers, QByteArray body);

} // namespace gangway
