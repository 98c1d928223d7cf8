using Carefare.Credit;
using Carefare.Planning.Linear;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Among plans of the same total, looks for one that is easier to live with: the lowest highest month, then the least put off for
/// the least time, then equal payments of a promotion where they cost nothing and no month gets dearer.
/// </summary>
internal sealed class Tidying(PlanProblem problem, ILinearSolver solver)
{
    /// <summary>Plans of the same total that are tidied and compared.</summary>
    private const int MostTies = 6;

    /// <summary>What a limit gives way by, in dollars, so that the solver can reach it.</summary>
    private const decimal Slack = 0.000002m;

    /// <summary>A total that is dearer by less than this, from the rounding of tax and interest, is not dearer.</summary>
    private static readonly Money SameTotal = Money.OfCents(2);

    /// <summary>A highest month that is higher by less than this, from rounding, is not higher.</summary>
    private static readonly Money SameMonth = Money.OfCents(5);

    /// <summary>The tidiest of the cheapest, earliest plans that take the fewest agreements; null where there is none.</summary>
    public Candidate? Tidiest(IEnumerable<OptionResult> options)
    {
        var ties = options.SelectMany(option => option.Ties).ToList();
        return ties.Count == 0
            ? null
            : ties.GroupBy(one => (one.Plan.Total, one.Plan.FirstTreatment, one.Accounts))
                .MinBy(group => group.Key)!
                .Take(MostTies)
                .Select(Tidy)
                .Aggregate((one, other) => Candidate.Better(one, other)!);
    }

    /// <summary>The best of a candidate and its tidier forms.</summary>
    private Candidate Tidy(Candidate candidate)
    {
        var best = candidate;
        var model = new FundingModel(problem, candidate.Option, SamePurchases(candidate));
        var highest = model.Timeline.AddHighestMonth();
        if (solver.Solve(model.Program) is not { Found: true } cheapest)
        {
            return best;
        }

        HoldCost(model.Program, cheapest);
        model.Program.Price(highest, 1);
        if (solver.Solve(model.Program) is { Found: true } level)
        {
            best = Prefer(best, candidate, model.Read(level.Values));
            var (least, _, _) = model.Program.Columns[highest];
            model.Program.Bound(highest, least, level.Values[highest] + Slack);
            model.Program.Price(highest, 0);
            foreach (var (column, months) in model.PutOff)
            {
                model.Program.Price(column, months);
            }

            if (solver.Solve(model.Program) is { Found: true } early)
            {
                best = Prefer(best, candidate, model.Read(early.Values));
            }
        }

        return Equal(best);
    }

    /// <summary>Where an offer takes no small purchases, the same charges are bought with it as before, and no others.</summary>
    private static FundingChoice SamePurchases(Candidate candidate)
    {
        var charges = candidate.Option.Course.Charges;
        var choosy = candidate.Choice.Credits.Where(credit => LeastPurchase.Of(credit.Terms) > Money.Zero);
        var all = choosy.SelectMany(credit => charges.Select(charge => (Offer: credit.Id, Day: charge.Due))).Distinct();
        var bought = candidate
            .Proposal.Credits.SelectMany(use => use.Bought.Select(part => (use.Offer.Id, charges[part.Charge].Due)))
            .ToHashSet();
        return candidate.Choice with
        {
            Large = [.. all.Where(bought.Contains)],
            Avoided = [.. all.Where(one => !bought.Contains(one))],
        };
    }

    /// <summary>Makes the cost of the best answer a limit, and nothing cost anything.</summary>
    private static void HoldCost(LinearProgram program, LinearAnswer best)
    {
        var cost = 0m;
        var row = program.AddRow(null, 0);
        for (var column = 0; column < program.Columns.Count; column++)
        {
            var price = program.Columns[column].Cost;
            cost += price * best.Values[column];
            program.Put(row, column, price);
            program.Price(column, 0);
        }

        program.Limit(row, null, cost + Slack);
    }

    /// <summary>The better of a candidate and another proposal, where that works and is no worse.</summary>
    private Candidate Prefer(Candidate best, Candidate candidate, Proposal proposal)
    {
        if (Evaluator.Evaluate(problem, proposal).Plan is not { } plan)
        {
            return best;
        }

        var other = candidate with { Proposal = proposal, Plan = plan };
        var isNoWorse =
            plan.Total <= candidate.Plan.Total + SameTotal
            && other.Accounts <= best.Accounts
            && plan.HighestMonth <= best.Plan.HighestMonth + SameMonth;
        return isNoWorse && IsWithin(other) ? other : best;
    }

    private static bool IsWithin(Candidate candidate) =>
        candidate.Choice.MostInAMonth is not { } most || candidate.Plan.HighestMonth <= most;

    /// <summary>Pays each promotion in equal parts from the month after its last purchase until its first one ends.</summary>
    private Candidate Equal(Candidate candidate)
    {
        var credits = candidate.Proposal.Credits.Select(use =>
            use is CreditUse.Revolving revolving
            && RevolvingTerms.Of(use.Offer.Terms) is { PromotionMonths: { } months }
                ? InEqualParts(candidate.Proposal, revolving, months)
                : use
        );
        return Prefer(candidate, candidate, candidate.Proposal with { Credits = [.. credits] });
    }

    private static CreditUse.Revolving InEqualParts(Proposal proposal, CreditUse.Revolving use, int months)
    {
        var bought = use.Purchases.Select(part => Month.Of(proposal.Course.Charges[part.Charge].Due)).ToList();
        var count = bought.Max().Until(bought.Min().Plus(months));
        if (count <= 0)
        {
            return use;
        }

        var sum = Money.Sum(use.Purchases.Select(part => part.Amount));
        var payment = Money.Up(sum.Dollars / count);
        return use with { Payments = Enumerable.Range(1, count).ToDictionary(bought.Max().Plus, _ => payment) };
    }
}
