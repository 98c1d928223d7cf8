using Carefare.Planning;
using Carefare.Planning.Linear;
using Carefare.Rules;

namespace Carefare.Bench;

/// <summary>
/// A whole problem as one mixed-integer programme: which policy, which credit, which purchases, and who pays what and when. The
/// floors of least payments are left out, as the planner too looks at them only where they are broken, so it may be a little cheaper.
/// </summary>
internal sealed class Monolith
{
    private const int MostAgreements = 2;

    private readonly PlanProblem _problem;
    private readonly Dictionary<string, int> _used = [];
    private readonly List<(int Column, decimal Factor)> _chosen = [];

    public Monolith(PlanProblem problem, ILinearSolver solver)
    {
        _problem = problem;
        foreach (var credit in problem.Credits)
        {
            _used[credit.Id] = Programme.Switch(cost: 0);
        }

        Programme.Row(null, MostAgreements, _used.Values.Select(used => (used, 1m)));
        foreach (var policy in new Policies(problem, new Models(problem, solver)).All())
        {
            Add(policy.Policy);
        }

        Programme.Row(1, 1, _chosen);
    }

    public MixedProgramme Programme { get; } = new();

    /// <summary>How many policies there are to choose from.</summary>
    public int Policies => _chosen.Count;

    /// <summary>Adds a policy: its columns and rows count only where it is chosen.</summary>
    private void Add(Policy policy)
    {
        var model = new FundingModel(_problem, policy);
        var choice = new FundingChoice(model.Credits, TaxMode.Of(_problem, policy).Single());
        model.Choose(choice);
        var chosen = Programme.Switch(model.Objective.Constant);
        _chosen.Add((chosen, 1));
        Column[] open = [.. model.Program.Columns];
        Row[] rows = [.. model.Program.Rows];
        int[] place =
        [
            .. open.Select(one => Programme.Amount(decimal.Min(0, one.Lower), decimal.Max(0, one.Upper), one.Cost)),
        ];
        foreach (var (column, bounds) in open.Index())
        {
            Within(bounds.Lower, bounds.Upper, [(place[column], 1)], chosen);
        }

        foreach (var row in rows)
        {
            Within(row.Lower, row.Upper, [.. Placed(row, place)], chosen);
        }

        foreach (var credit in model.Credits)
        {
            model.Choose(choice with { Credits = [.. model.Credits.Where(one => one != credit)] });
            foreach (var (column, bounds) in open.Index())
            {
                if (model.Program.Columns[column].Upper < bounds.Upper)
                {
                    Within(null, bounds.Upper, [(place[column], 1)], _used[credit.Id]);
                }
            }

            foreach (var purchase in Purchases(policy, credit))
            {
                model.Choose(choice with { Large = [purchase] });
                Large(rows, model.Program, open, place);
            }
        }
    }

    /// <summary>A purchase is made and large enough, or not made.</summary>
    private void Large(Row[] rows, LinearProgram large, Column[] open, int[] place)
    {
        foreach (var row in large.Rows.Where((row, number) => row.Lower > (rows[number].Lower ?? 0)))
        {
            var made = Programme.Switch(cost: 0);
            Programme.Row(0, null, [.. Placed(row, place), (made, -row.Lower!.Value)]);
            foreach (var (column, _) in row.Entries)
            {
                Within(null, open[column].Upper, [(place[column], 1)], made);
            }
        }
    }

    /// <summary>What lies between limits where a switch is on, and is nothing where it is off.</summary>
    private void Within(decimal? lower, decimal? upper, IReadOnlyList<(int Column, decimal Factor)> sum, int on)
    {
        if (lower == upper && lower is { } fixedTo)
        {
            Programme.Row(0, 0, [.. sum, (on, -fixedTo)]);
            return;
        }

        if (lower is { } least && (sum.Count > 1 || least != 0))
        {
            Programme.Row(0, null, [.. sum, (on, -least)]);
        }

        if (upper is { } most)
        {
            Programme.Row(null, 0, [.. sum, (on, -most)]);
        }
    }

    private static IEnumerable<(int Column, decimal Factor)> Placed(Row row, int[] place)
    {
        foreach (var (column, factor) in row.Entries)
        {
            yield return (place[column], factor);
        }
    }

    private static IEnumerable<Purchase> Purchases(Policy policy, Offer.Credit credit) =>
        policy
            .Strands.SelectMany(
                (strand, number) =>
                    strand
                        .Option.Charges.Select(charge => charge.Due)
                        .Select(day => new Purchase(policy.Represents(number, day), credit.Id, day))
            )
            .Distinct();
}
