using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Rules;
using Carefare.Rules.Appeals;
using Carefare.Telling.Json;

namespace Carefare.Cli.Verbs;

/// <summary><c>carefare deadlines CASE</c>: which clock runs after a plan's no, and every day of the way that is open.</summary>
internal static class DeadlinesVerb
{
    private const string Nothing =
        "No clock runs: no plan has said no in writing, as far as your case tells. If one does, put its letter into \"denial\" "
        + "under \"coverage\".";

    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var input = new CaseInput(around, knowledge);
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var verb = new Command("deadlines", "Say which clock runs after a plan's no, and every day to keep.")
        {
            input.File,
            json,
            input.AsOf,
        };
        verb.SetAction(parsed =>
            input.Read(parsed) is { } now ? Show(now, parsed.GetValue(json), around) : Exit.BadInput
        );
        return verb;
    }

    private static int Show(Situation now, bool asJson, Surroundings around)
    {
        var journeys = Journey.Of(now).OrderBy(Pressing).ThenBy(journey => journey.Now?.Day).ToList();
        var headline = journeys.Count == 0 ? Nothing : journeys[0].Headline(now.Today);
        if (asJson)
        {
            around.Out.Write(DeadlinesJson.Of(now.Today, journeys, headline));
        }
        else
        {
            new DeadlinesText(now.Today, journeys, headline, new Page(around.Out, around.Width, around.Colour)).Write();
        }

        return Exit.Answered;
    }

    /// <summary>What the person has to do comes before what is waited for, and that before what is past.</summary>
    private static int Pressing(Journey journey) =>
        journey.Now switch
        {
            { State: ClockState.Running, Turn: Turn.Yours } => 0,
            { State: ClockState.Passed, Turn: Turn.Theirs } => 1,
            { State: ClockState.Running } => 2,
            { } => 3,
            null => 4,
        };
}
