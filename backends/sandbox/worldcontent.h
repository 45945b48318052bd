// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/jsonread.h"

namespace gangway
{

/// Content of a practice file, made from a seed: the same for the same description.
/// Fields: "kind" (noise, text, csv, notebook, image), "seed", "bytes" (roughly, but for noise exactly).
/// `seedOffset` is added to the seed.
/// @errors Invalid
Result<QByteArray> generateContent(JsonReader description, qint64 seedOffset);

} // namespace gangway
