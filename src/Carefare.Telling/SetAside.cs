using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling;

/// <summary>What a person moves into an HSA or has taken from the pay for an FSA, as sentences.</summary>
internal static class SetAside
{
    private const int PaysOfAPlanYear = 12;

    /// <summary>The sentences in the order of the days; none where nothing is set aside.</summary>
    public static IReadOnlyList<string> Of(Plan plan) =>
        [
            .. Runs(Into(plan, PartyKind.Hsa)).Select(Contribution),
            .. Into(plan, PartyKind.Fsa).Chunk(PaysOfAPlanYear).Select(Election),
        ];

    private static IEnumerable<LedgerLine> Into(Plan plan, PartyKind kind) =>
        plan.Ledger.Where(line => line.From.Kind == PartyKind.Cash && line.To.Kind == kind).OrderBy(line => line.Day);

    private static string Contribution(IReadOnlyList<LedgerLine> run) =>
        run.Count == 1
            ? $"Put {run[0].Amount} into the HSA on {Words.Deadline(run[0].Day)}."
            : $"Put {run[0].Amount} into the HSA on the first of each month from {Words.Name(Month.Of(run[0].Day))} "
                + $"to {Words.Name(Month.Of(run[^1].Day))}.";

    private static string Election(LedgerLine[] pays) =>
        $"Elect {Money.Sum(pays.Select(pay => pay.Amount))} for the FSA: about {pays[0].Amount} is taken from the pay "
        + $"each month from {Words.Name(Month.Of(pays[0].Day))} to {Words.Name(Month.Of(pays[^1].Day))}.";

    /// <summary>The same amount in months that follow one another is one run.</summary>
    private static List<List<LedgerLine>> Runs(IEnumerable<LedgerLine> lines)
    {
        var runs = new List<List<LedgerLine>>();
        foreach (var line in lines)
        {
            if (
                runs.Count > 0
                && runs[^1][^1] is var last
                && last.Amount == line.Amount
                && last.Day.AddMonths(1) == line.Day
            )
            {
                runs[^1].Add(line);
            }
            else
            {
                runs.Add([line]);
            }
        }

        return runs;
    }
}
