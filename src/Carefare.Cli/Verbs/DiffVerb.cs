using System.CommandLine;
using Carefare.Cli.Text;
using Carefare.Solver;
using Carefare.Telling;
using Carefare.Telling.Json;

namespace Carefare.Cli.Verbs;

/// <summary>
/// <c>carefare diff FIRST SECOND</c>: how two plans differ; where the files are the cases, also which answer moved what.
/// </summary>
internal static class DiffVerb
{
    public static Command Make(Surroundings around, KnowledgeFolder knowledge)
    {
        var first = new Argument<string>("FIRST") { Description = "A case file, or a plan from plan CASE --json." };
        var second = new Argument<string>("SECOND") { Description = "Another of the same kind, to compare with it." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var asOf = DayOption.Make();
        var verb = new Command("diff", "Say what changed between two plans; from two cases, also why.")
        {
            first,
            second,
            json,
            asOf,
        };
        verb.SetAction(parsed =>
        {
            // Both are read before either is given up, so that all that is wrong is said at once.
            var (one, other) = (
                ComparedFile.Open(parsed.GetRequiredValue(first), around),
                ComparedFile.Open(parsed.GetRequiredValue(second), around)
            );
            var day = parsed.GetValue(asOf);
            if (Misfit(one, other, day) is { } problem)
            {
                around.Err.WriteLine(Tame.Text($"carefare diff: {problem}"));
                return Exit.BadInput;
            }

            var compared = (one ?? other) is { IsPlan: true }
                ? Plans(one, other, around)
                : Cases(one, other, day, knowledge, around);
            return compared is null ? Exit.BadInput : Show(compared, parsed.GetValue(json), around);
        });
        return verb;
    }

    /// <summary>Why these files cannot be compared in this way, in one sentence; null where they can.</summary>
    private static string? Misfit(ComparedFile? one, ComparedFile? other, DateOnly? day) =>
        (one, other) switch
        {
            ({ IsPlan: true } plan, { IsPlan: false } told) => Mixed(plan, told),
            ({ IsPlan: false } told, { IsPlan: true } plan) => Mixed(plan, told),
            ({ IsPlan: true }, _) or (_, { IsPlan: true }) when day is not null =>
                "A plan keeps the day it was made for; leave out --as-of, or give the two cases.",
            _ => null,
        };

    private static string Mixed(ComparedFile plan, ComparedFile told) =>
        $"{plan.Path} is a plan and {told.Path} a case; give two cases, or two plans.";

    private static PlanComparison? Plans(ComparedFile? one, ComparedFile? other, Surroundings around) =>
        (one?.Plan(around), other?.Plan(around)) is ({ } first, { } second) ? new(first, second) : null;

    private static CaseComparison? Cases(
        ComparedFile? one,
        ComparedFile? other,
        DateOnly? day,
        KnowledgeFolder knowledge,
        Surroundings around
    )
    {
        if (
            knowledge.Whole() is not { } known
            || (one?.Case(day, around), other?.Case(day, around)) is not ({ } first, { } second)
        )
        {
            return null;
        }

        using var solver = new Highs();
        return new Desk(known, solver).Compare(first, second, around.Today);
    }

    private static int Show(PlanComparison compared, bool asJson, Surroundings around)
    {
        if (asJson)
        {
            around.Out.Write(ComparisonJson.Of(compared));
        }
        else
        {
            new ComparisonText(compared, new(around.Out, around.Width, around.Colour)).Write();
        }

        return compared.Plans is null ? Exit.NothingFits : Exit.Answered;
    }
}
