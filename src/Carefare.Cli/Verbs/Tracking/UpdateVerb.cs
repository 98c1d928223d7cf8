using System.CommandLine;
using Carefare.Cases.Filling;
using Carefare.Cli.Json;
using Carefare.Cli.Text;
using Carefare.Cli.Tracking;
using Carefare.Tracking;

namespace Carefare.Cli.Verbs.Tracking;

/// <summary><c>carefare track update NAME</c>: which answers should change because of what happened; <c>--apply</c> changes them.</summary>
internal static class UpdateVerb
{
    public static Command Make(Tracker tracker)
    {
        var apply = new Option<bool>("--apply") { Description = "Save the changed answers and plan anew." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        return tracker.Verb(
            "update",
            "Say which answers should change because of what happened; with --apply, change them.",
            [apply, json, asOf],
            (parsed, book) => Run(book, tracker, parsed.GetValue(asOf), parsed.GetValue(apply), parsed.GetValue(json))
        );
    }

    private static int Run(Book book, Tracker tracker, DateOnly? day, bool isApplied, bool asJson)
    {
        if (Tracker.Answers(book) is not { Case: { } person })
        {
            return Exit.BadInput;
        }

        var proposed = new ProposedAnswers(book.Track, person, day ?? tracker.Around.Today);
        var filled = AnswerFilling.Fill(
            book.Name,
            book.Track.Case!.Yaml,
            [.. proposed.Known.Select(one => one.Answers)]
        );
        if (isApplied && filled.Filled.Count > 0)
        {
            return CaseVerb.Save(book.Name, filled.Text, book, tracker, day, asJson);
        }

        if (asJson)
        {
            tracker.Around.Out.Write(TrackJson.Proposed(book, proposed, filled));
        }
        else
        {
            new UpdateText(book, proposed, filled, tracker.Page()).Write();
        }

        return Exit.Answered;
    }
}
