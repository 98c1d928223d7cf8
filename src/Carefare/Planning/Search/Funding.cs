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

        var (candidate, least) = Read(model, answer, choice, 0);
        if (candidate is not null && candidate.Plan.Total.Dollars < bound - Rounding(candidate))
        {
            throw new InvalidOperationException(
                $"The plan costs {candidate.Plan.Total}, which is less than the proven bound of {bound}."
            );
        }

        return (candidate, least is { } proven ? decimal.Max(bound, proven) : null);
    }

    /// <summary>What rounding can come to: a cent for each payment to a lender, and a few for tax.</summary>
    private static decimal Rounding(Candidate candidate) =>
        0.05m
        + 0.01m * candidate.Plan.Ledger.Count(line => PartyKind.Lender == line.To.Kind || line.From == Books.Treasury);

    /// <summary>Solves again under a narrower choice.</summary>
    private (Candidate? Candidate, decimal? Bound) Refine(Option option, FundingChoice choice, int round)
    {
        var model = new FundingModel(problem, option, choice);
        var answer = solver.Solve(model.Program);
        return answer.Found ? Read(model, answer, choice, round) : (null, null);
    }

    private (Candidate? Candidate, decimal? Bound) Read(
        FundingModel model,
        LinearAnswer answer,
        FundingChoice choice,
        int round
    )
    {
        var bound = model.Option.Course.Price.Dollars + DualBound.Of(model.Program, answer.Prices);
        if (model.TooSmall(answer.Values) is { Count: > 0 } small)
        {
            return round < MostRounds ? Branch(model.Option, choice, small[0], round) : (null, bound);
        }

        var proposal = model.Read(answer.Values);
        if (
            Evaluator.Evaluate(problem, proposal).Plan is { } plan
            && plan.HighestMonth <= (choice.MostInAMonth ?? plan.HighestMonth)
        )
        {
            return (new(model.Option, choice, proposal, plan), bound);
        }

        // What follows only mends rounding and floors within this choice, so the bound of the choice stands.
        if (Mended(model, answer, choice) is not { } mended || round >= MostRounds)
        {
            return (null, bound);
        }

        return (Refine(model.Option, mended, round + 1).Candidate, bound);
    }

    /// <summary>A purchase is as large as its promotion asks for, or it is not made.</summary>
    private (Candidate? Candidate, decimal? Bound) Branch(
        Option option,
        FundingChoice choice,
        (string Offer, int Charge) small,
        int round
    )
    {
        var large = Refine(option, choice with { Large = [.. choice.Large, small] }, round + 2);
        var none = Refine(option, choice with { Avoided = [.. choice.Avoided, small] }, round + 2);
        decimal?[] bounds = [large.Bound, none.Bound];
        return (Candidate.Better(large.Candidate, none.Candidate), bounds.Min());
    }

    private static FundingChoice? Mended(FundingModel model, LinearAnswer answer, FundingChoice choice)
    {
        if (model.BelowFloor(answer.Values).Except(choice.Floors).ToList() is { Count: > 0 } floors)
        {
            return choice with { Floors = [.. choice.Floors, .. floors] };
        }

        var wider = Margins.Where(margin => margin > choice.Margin).Take(1).ToList();
        return wider.Count > 0 ? choice with { Margin = wider[0] } : null;
    }
}
