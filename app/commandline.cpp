// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "wizard/text/errortext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace gangway
{

namespace
{

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kMostWorkers = 32;

struct CommandForm {
    const char* name;
    int operands;        ///< how many it takes
    const char* options; ///< space-separated; json, quiet and help are everybody's
    const char* needs;   ///< options that must be there
};

constexpr CommandForm kForms[] = {
    {"inventory", 0, "from select exclude", "from"},
    {"plan", 0, "from to select exclude conflict compare links users out workers bwlimit no-verify", "from to out"},
    {"run", 1, "workers bwlimit", ""},
    {"verify", 1, "workers", ""},
    {"undo", 1, "workers", ""},
    {"report", 1, "format out", "format out"},
    {"export", 0, "from out", "from out"},
    {"inspect", 1, "", ""},
    {"sandbox", 0, "platform port world faults record", "platform"},
    {"practice", 0, "out", ""},
};

Error usageError(const QString& sentence)
{
    return Error::of(ErrorKind::Invalid, QStringLiteral("The command line is not as expected"), {}, QStringLiteral("usage"), sentence);
}

void addOptions(QCommandLineParser& parser)
{
    const QString name = QStringLiteral("NAME");
    const QString file = QStringLiteral("FILE");
    const QString location = QStringLiteral("LOCATION");
    const QString glob = QStringLiteral("GLOB");
    const QString number = QStringLiteral("N");
    parser.addOptions({
        {QStringLiteral("json"), {}},
        {QStringLiteral("quiet"), {}},
        {{QStringLiteral("h"), QStringLiteral("help")}, {}},
        {QStringLiteral("version"), {}},
        {QStringLiteral("from"), {}, location},
        {QStringLiteral("to"), {}, location},
        {QStringLiteral("select"), {}, glob},
        {QStringLiteral("exclude"), {}, glob},
        {QStringLiteral("conflict"), {}, name},
        {QStringLiteral("compare"), {}, name},
        {QStringLiteral("links"), {}, name},
        {QStringLiteral("users"), {}, file},
        {QStringLiteral("no-verify"), {}},
        {QStringLiteral("out"), {}, file},
        {QStringLiteral("format"), {}, name},
        {QStringLiteral("workers"), {}, number},
        {QStringLiteral("bwlimit"), {}, number},
        {QStringLiteral("platform"), {}, name},
        {QStringLiteral("port"), {}, number},
        {QStringLiteral("world"), {}, file},
        {QStringLiteral("faults"), {}, file},
        {QStringLiteral("record"), {}, file},
    });
}

const CommandForm* formOf(const QString& command)
{
    for (const CommandForm& form : kForms) {
        if (command == QLatin1String(form.name))
            return &form;
    }
    return nullptr;
}

QString dashed(const QString& option)
{
    return QStringLiteral("--") + option;
}

Result<void> checkForm(const QCommandLineParser& parser, const CommandForm& form, const QStringList& operands)
{
    const QString command = QString::fromLatin1(form.name);
    QStringList known = QString::fromLatin1(form.options).split(u' ', Qt::SkipEmptyParts);
    known << QStringLiteral("json") << QStringLiteral("quiet");
    const QStringList given = parser.optionNames();
    for (const QString& option : given) {
        if (!known.contains(option))
            return usageError(CommandText::tr("“%1” does not take %2.").arg(command, dashed(option)));
    }
    const QStringList needed = QString::fromLatin1(form.needs).split(u' ', Qt::SkipEmptyParts);
    for (const QString& option : needed) {
        if (!parser.isSet(option))
            return usageError(CommandText::tr("“%1” needs %2.").arg(command, dashed(option)));
    }
    if (operands.size() < form.operands)
        return usageError(CommandText::tr("“%1” needs the path of a file.").arg(command));
    if (operands.size() > form.operands)
        return usageError(CommandText::tr("“%1” does not know what to do with “%2”.").arg(command, operands.last()));
    return {};
}

Result<qint64> positive(const QCommandLineParser& parser, const QString& option, qint64 most)
{
    bool isNumber = false;
    const qint64 value = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || value < 1 || value > most) {
        return usageError(CommandText::tr("%1 takes a whole number from 1 to %2.").arg(dashed(option)).arg(most));
    }
    return value;
}

/// "8M" = 8,000,000 bytes a second, as rclone and rsync write it; plain numbers are bytes.
Result<qint64> rate(const QString& text)
{
    static const QRegularExpression kRate(QStringLiteral("^([1-9][0-9]{0,11})([kKMG]?)$"));
    const QRegularExpressionMatch match = kRate.match(text);
    if (!match.hasMatch())
        return usageError(CommandText::tr("--bwlimit takes bytes a second, as in 500k, 8M or 1G."));
    const QString unit = match.captured(2).toUpper();
    const qint64 factor = unit == QLatin1String("K") ? 1000 : unit == QLatin1String("M") ? 1000000 : unit.isEmpty() ? 1 : 1000000000;
    return match.captured(1).toLongLong() * factor;
}

Result<Location> location(const QString& text)
{
    auto parsed = Location::parse(text);
    if (!parsed)
        return usageError(fullTextOf(parsed.error()));
    if (parsed->scheme == QLatin1String("folder") || parsed->scheme == QLatin1String("archive"))
        parsed->address = QDir::cleanPath(QDir::current().absoluteFilePath(parsed->address));
    return parsed;
}

template<typename T>
Result<T> choice(const QCommandLineParser& parser, const QString& option, const QList<std::pair<QString, T>>& choices, T fallback)
{
    if (!parser.isSet(option))
        return fallback;
    QStringList names;
    for (const auto& [name, value] : choices) {
        if (parser.value(option) == name)
            return value;
        names << name;
    }
    return usageError(CommandText::tr("%1 takes one of: %2.").arg(dashed(option), names.join(QStringLiteral(", "))));
}

Result<PlanOptions> planOptions(const QCommandLineParser& parser)
{
    PlanOptions options;
    GW_TRY(options.conflict, choice<ConflictPolicy>(parser, QStringLiteral("conflict"),
                                                    {{QStringLiteral("skip"), ConflictPolicy::Skip},
                                                     {QStringLiteral("replace"), ConflictPolicy::Replace},
                                                     {QStringLiteral("rename"), ConflictPolicy::Rename},
                                                     {QStringLiteral("stop"), ConflictPolicy::Stop}},
                                                    ConflictPolicy::Stop));
    GW_TRY(options.comparison, choice<Comparison>(parser, QStringLiteral("compare"),
                                                  {{QStringLiteral("quick"), Comparison::Quick},
                                                   {QStringLiteral("content"), Comparison::Content}},
                                                  Comparison::Quick));
    GW_TRY(options.links, choice<LinkPolicy>(parser, QStringLiteral("links"),
                                             {{QStringLiteral("keep"), LinkPolicy::Keep},
                                              {QStringLiteral("skip"), LinkPolicy::Skip},
                                              {QStringLiteral("follow"), LinkPolicy::Follow}},
                                             LinkPolicy::Keep));
    options.verify = !parser.isSet(QStringLiteral("no-verify"));
    return options;
}

Result<void> readValues(const QCommandLineParser& parser, CommandLine& line)
{
    if (parser.isSet(QStringLiteral("from"))) {
        GW_TRY(line.from, location(parser.value(QStringLiteral("from"))));
    }
    if (parser.isSet(QStringLiteral("to"))) {
        GW_TRY(line.to, location(parser.value(QStringLiteral("to"))));
    }
    if (parser.isSet(QStringLiteral("users")))
        return usageError(CommandText::tr("--users is for platforms with owners; plain files have none to map."));
    if (parser.isSet(QStringLiteral("workers"))) {
        GW_TRY(const qint64 workers, positive(parser, QStringLiteral("workers"), kMostWorkers));
        line.workers = static_cast<int>(workers);
    }
    if (parser.isSet(QStringLiteral("bwlimit"))) {
        GW_TRY(line.bytesPerSecond, rate(parser.value(QStringLiteral("bwlimit"))));
    }
    if (parser.isSet(QStringLiteral("port"))) {
        GW_TRY(const qint64 port, positive(parser, QStringLiteral("port"), 65535));
        line.port = static_cast<int>(port);
    }
    GW_TRY(line.options, planOptions(parser));
    line.options.workers = line.workers.value_or(line.options.workers);
    line.options.bytesPerSecond = line.bytesPerSecond.value_or(0);
    line.scope.include = parser.values(QStringLiteral("select"));
    line.scope.exclude = parser.values(QStringLiteral("exclude"));
    line.format = parser.value(QStringLiteral("format"));
    line.platform = parser.value(QStringLiteral("platform"));
    line.worldFile = parser.value(QStringLiteral("world"));
    line.faultsFile = parser.value(QStringLiteral("faults"));
    line.recordFile = parser.value(QStringLiteral("record"));
    if (parser.isSet(QStringLiteral("out")))
        line.out = QDir::current().absoluteFilePath(parser.value(QStringLiteral("out")));
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addOptions(parser);
    // The parser takes the first argument for the program's name.
    if (!parser.parse(QStringList{QStringLiteral("gangway-cli")} + arguments))
        return usageError(parser.errorText());
    CommandLine line;
    line.json = parser.isSet(QStringLiteral("json"));
    line.quiet = parser.isSet(QStringLiteral("quiet"));
    line.operands = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("version"))) {
        line.helpText = QStringLiteral("gangway-cli " GW_VERSION);
        return line;
    }
    if (!line.operands.isEmpty())
        line.command = line.operands.takeFirst();
    if (parser.isSet(QStringLiteral("help")) || line.command == QLatin1String("help")) {
        line.helpText = usageText();
        return line;
    }
    if (line.command.isEmpty())
        return usageError(CommandText::tr("Say what to do: a command is missing."));
    const CommandForm* form = formOf(line.command);
    if (!form)
        return usageError(CommandText::tr("There is no command “%1”.").arg(line.command));
    GW_CHECK(checkForm(parser, *form, line.operands));
    GW_CHECK(readValues(parser, line));
    for (QString& operand : line.operands)
        operand = QDir::current().absoluteFilePath(operand);
    return line;
}

QString usageText()
{
    return CommandText::tr(
        "gangway-cli moves the files of projects between folders, archives and Jupyter servers, and proves it.\n"
        "\n"
        "gangway-cli [--json] [--quiet] COMMAND …\n"
        "\n"
        "  inventory --from LOCATION [--select GLOB]… [--exclude GLOB]…\n"
        "            list what is there\n"
        "  plan      --from LOCATION --to LOCATION --out FILE.gangway [--select GLOB]… [--exclude GLOB]…\n"
        "            [--conflict skip|replace|rename|stop] [--compare quick|content] [--links keep|skip|follow]\n"
        "            [--workers N] [--bwlimit RATE] [--no-verify]\n"
        "            check and show what would change; writes nothing but FILE\n"
        "  run       FILE.gangway [--workers N] [--bwlimit RATE]\n"
        "            carry the plan out, or go on where it was cut\n"
        "  verify    FILE.gangway\n"
        "            compare the target with the plan again\n"
        "  undo      FILE.gangway\n"
        "            take back what the run did, newest first\n"
        "  report    FILE.gangway --format html|csv|json --out PATH\n"
        "  export    --from LOCATION --out PATH.zip|.tar.gz|.tar.zst\n"
        "            a project as an archive, with PATH.manifest.json beside it\n"
        "  inspect   PATH\n"
        "            say what an archive holds, and whether it is sound\n"
        "  sandbox   --platform jupyter [--port N] [--world FILE] [--faults FILE] [--record FILE]\n"
        "            serve a practice platform on this computer\n"
        "  practice  [--out PATH.html]\n"
        "            a whole practice migration between two made-up servers\n"
        "\n"
        "Locations: folder:PATH, archive:PATH, jupyter:URL[#PATH], sandbox:old, sandbox:new.\n"
        "Sign-in: GANGWAY_SOURCE_TOKEN, …_USER, …_PASSWORD, …_CA_FILE, and the same with GANGWAY_TARGET_; else the keychain.\n"
        "Exit codes: 0 done and proven, 1 usage, 2 blocked by a finding, 3 partial, 4 failed, 5 cancelled, 6 nothing to do,\n"
        "7 an input is unsound.");
}

} // namespace gangway
