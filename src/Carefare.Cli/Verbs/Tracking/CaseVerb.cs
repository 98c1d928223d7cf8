using System.CommandLine;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Cli.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary><c>carefare track case NAME CASE.yaml</c>: new answers; what they do to the plan, to promises, days and tasks.</summary>
internal static class CaseVerb
{
    public static Command Make(Tracker tracker)
    {
        var file = new Argument<string>("CASE") { Description = "The case file with the new answers." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        return tracker.Verb(
            "case",
            "Save new answers, look at promises again, and say what changes in the plan.",
            [file, json, asOf],
            (parsed, book) =>
            {
                var path = parsed.GetRequiredValue(file);
                return Files.Read(path, tracker.Around, out var text)
                    ? Save(path, text, book, tracker, parsed.GetValue(asOf), parsed.GetValue(json))
                    : Exit.BadInput;
            }
        );
    }

    /// <summary>Saves answers, and shows what they change.</summary>
    /// <param name="path">Where they come from, for problems.</param>
    public static int Save(string path, string text, Book book, Tracker tracker, DateOnly? day, bool asJson)
    {
        var around = tracker.Around;
        if (
            CaseFile.Reading(path, text, around) is not { } read
            || tracker.Knowledge.Whole() is not { } known
            || Tracker.Answers(book) is not { } before
        )
        {
            return Exit.BadInput;
        }

        var replanning = new Replanning(tracker, known, day ?? around.Today);
        var planned = replanning.Plan(book.Track, text, read);
        var compared = replanning.Compare(before, read);
        if (book.Add(planned.Events) is var code && code != Exit.Answered)
        {
            return code;
        }

        if (asJson)
        {
            around.Out.Write(TrackJson.Saved(book, planned, compared));
        }
        else
        {
            new SavedText(book, planned, tracker.Page()).Write();
            new ComparisonText(compared, tracker.Page()).Write();
        }

        return planned.Report.Answer.Recommended is null ? Exit.NothingFits : Exit.Answered;
    }
}
