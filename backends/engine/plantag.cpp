// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/plantag.h"

#include <cstring>

namespace gangway
{

namespace
{

/// A quick, stable 64-bit mix (multiply and rotate). Not against adversaries: a clash of tags only makes two runs use the
/// same names for part files, whose content is checked before it is used.
class Mix
{
public:
    void add(quint64 value)
    {
        m_state = (m_state ^ value) * kMultiplier;
        m_state ^= m_state >> 29;
    }
    void add(QByteArrayView bytes)
    {
        add(static_cast<quint64>(bytes.size()));
        for (qsizetype at = 0; at < bytes.size(); at += 8) {
            quint64 word = 0;
            std::memcpy(&word, bytes.data() + at, static_cast<size_t>(qMin<qsizetype>(8, bytes.size() - at)));
            add(word);
        }
    }
    quint64 result() const { return m_state; }

private:
    static constexpr quint64 kMultiplier = 0x9e3779b97f4a7c15; // 2^64 / golden ratio, odd
    quint64 m_state = 0x6a09e667f3bcc908;                      // anything but 0
};

} // namespace

RunId tagOf(const Plan& plan)
{
    Mix mix;
    mix.add(plan.source.location.toText().toUtf8());
    mix.add(plan.target.location.toText().toUtf8());
    mix.add(plan.targetChoice.folder.toUtf8());
    const Inventory& inventory = *plan.sourceInventory;
    for (Inventory::Index i = 0; i < inventory.count(); ++i) {
        mix.add(inventory.nameUtf8(i));
        mix.add((static_cast<quint64>(inventory.type(i)) << 32) | inventory.childCount(i));
        mix.add(static_cast<quint64>(inventory.bytes(i)));
        mix.add(static_cast<quint64>(inventory.modifiedNs(i)));
    }
    return RunId(QStringLiteral("%1").arg(mix.result(), 16, 16, QLatin1Char('0')));
}

} // namespace gangway
