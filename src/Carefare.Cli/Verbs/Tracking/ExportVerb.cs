using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Tracking;
using Carefare.Tracking.Exports;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary><c>carefare track export NAME --to csv|hledger|json</c>: what was tracked, for other programs.</summary>
internal static class ExportVerb
{
    private static readonly string[] Formats = ["csv", "hledger", "json"];

    public static Command Make(Tracker tracker)
    {
        var to = new Option<string>("--to")
        {
            Description =
                "csv: a table of every event. hledger: a journal of the money. json: every event, whole, with your answers.",
            HelpName = "FORMAT",
            Required = true,
        };
        to.AcceptOnlyFromAmong(Formats);
        var file = TrackedValue.Text("--out", "Write it to this file; to the terminal where omitted.", "FILE");
        return tracker.Verb(
            "export",
            "Give out what was tracked: csv, hledger or json.",
            [to, file],
            (parsed, book) =>
            {
                var text = parsed.GetRequiredValue(to) switch
                {
                    "csv" => CsvExport.Text(book.Track),
                    "hledger" => HledgerJournal.Text(book.Track),
                    _ => TrackJson.Events(book),
                };
                if (parsed.GetValue(file) is not { } path)
                {
                    tracker.Around.Out.Write(text);
                    return Exit.Answered;
                }

                return Files.Write(path, text, tracker.Around) ? Exit.Answered : Exit.BadInput;
            }
        );
    }
}
