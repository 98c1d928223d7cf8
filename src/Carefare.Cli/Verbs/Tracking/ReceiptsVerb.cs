using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Cli.Tracking;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary><c>carefare track receipts NAME</c>: the jobs of each receipt, and what was used twice.</summary>
internal static class ReceiptsVerb
{
    public static Command Make(Tracker tracker)
    {
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        return tracker.Verb(
            "receipts",
            "Say of each receipt what it can still do, what it did, and what was used twice.",
            [json, asOf],
            (parsed, book) =>
            {
                if (tracker.Knowledge.Whole() is not { } known || Tracker.Answers(book) is not { Case: { } person })
                {
                    return Exit.BadInput;
                }

                var today = parsed.GetValue(asOf) ?? tracker.Around.Today;
                ReceiptReport[] receipts =
                [
                    .. ReceiptJobs
                        .Of(book.Track)
                        .Select(jobs => new ReceiptReport(jobs, new JobOutlook(jobs, person, known, today).All)),
                ];
                var flags = DoubleUse.In(book.Track, known, today);
                if (parsed.GetValue(json))
                {
                    tracker.Around.Out.Write(ReceiptsJson.Of(book, receipts, flags, today));
                }
                else
                {
                    new ReceiptsText(book, receipts, flags, tracker.Page()).Write();
                }

                return Exit.Answered;
            }
        );
    }
}
