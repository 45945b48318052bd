// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/report.h"

namespace gangway
{

enum class ReportFormat { Html, Csv, Json };
std::optional<ReportFormat> reportFormatFromName(const QString& name); ///< "html", "csv", "json"

/// The report as a file's content: UTF-8. HTML is one page without scripts or anything from outside, CSV has one line for each
/// item (RFC 4180, with cells that a spreadsheet would run as formulas made harmless), JSON has everything with stable names.
/// HTML is translated; CSV headers and JSON names are not.
QByteArray writeReport(const Report& report, ReportFormat format);

} // namespace gangway
