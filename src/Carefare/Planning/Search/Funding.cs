using Carefare.Planning.Linear;

namespace Carefare.Planning;

/// <summary>Finds the best plan of one option with one choice of credit: solves, rounds to cents, evaluates, and mends what rounding or a threshold broke.</summary>
internal sealed class Funding(PlanProblem problem, ILinearSolver solver)
{
    private const int MostRounds = 8;
    private static readonly decimal[] Margins = [0, 0.05m, 0.5m, 2m];

    /// <summary>What no plan of the option with the choice costs less than, in dollars; null where none works.</summary>
    public decimal? Bound(Option option, FundingChoice choice)
    {
        var model = new FundingModel(problem, option, choice);
        var answer = solver.Solve(model.Program);
        return answer.Found ? option.Course.Price.Dollars + DualBound.Of(model.Program, answer.Prices) : null;
    }

    /// <summary>The best plan of the option with the choice, and its bound.</summary>
    /// <param name="worthwhile">Plans that cost this much or more, in dollars, are not looked at; null for any.</param>
    public (Candidate? Candidate, decimal? Bound) Solve(Option option, FundingChoice choice, decimal? worthwhile)
    {
        var model = new FundingModel(problem, option, choice);
        var answer = solver.Solve(model.Program);
        if (!answer.Found)
        {
            return (null, null);
        }

        var bound = option.Course.Price.Dollars + DualBound.Of(model.Program, answer.Prices);
        if (bound >= worthwhile)
        {
            return (null, bound);
        }

        var candidate = Read(model, answer, choice, 0);
        if (candidate is not null && candidate.Plan.Total.Dollars < bound - Rounding(candidate))
        {
            throw new InvalidOperationException(
                $"The plan costs {candidate.Plan.Total}, which is less than the proven bound of {bound}."
            );
        }

        return (candidate, bound);
    }

    /// <summary>What rounding can come to: a cent for each payment to a lender, and a few for tax.</summary>
    private static decimal Rounding(Candidate candidate) =>
        0.05m
        + 0.01m * candidate.Plan.Ledger.Count(line => PartyKind.Lender == line.To.Kind || line.From == Books.Treasury);

    private Candidate? Refine(Option option, FundingChoice choice, int round)
    {
        if (round > MostRounds)
        {
            return null;
        }

        var model = new FundingModel(problem, option, choice);
        var answer = solver.Solve(model.Program);
        return answer.Found ? Read(model, answer, choice, round) : null;
    }

    private Candidate? Read(FundingModel model, LinearAnswer answer, FundingChoice choice, int round)
    {
        if (model.TooSmall(answer.Values) is { Count: > 0 } small)
        {
            return Candidate.Better(
                Refine(
                    model.Option,
                    choice with
                    {
                        Large = [.. choice.Large, .. small.Except(choice.Avoided)],
                    },
                    round + 2
                ),
                Refine(model.Option, choice with { Avoided = [.. choice.Avoided, .. small] }, round + 2)
            );
        }

        var proposal = model.Read(answer.Values);
        if (Evaluator.Evaluate(problem, proposal).Plan is { } plan)
        {
            return new(model.Option, choice, proposal, plan);
        }

        if (model.BelowFloor(answer.Values).Except(choice.Floors).ToList() is { Count: > 0 } floors)
        {
            return Refine(model.Option, choice with { Floors = [.. choice.Floors, .. floors] }, round + 1);
        }

        var wider = Margins.Where(margin => margin > choice.Margin).Take(1).ToList();
        return wider.Count > 0 ? Refine(model.Option, choice with { Margin = wider[0] }, round + 1) : null;
    }
}
