using Carefare.Credit;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// Among plans of the same total, looks for one that is easier to live with: the lowest highest month, then the least put off for
/// the least time, then equal payments of a promotion where they cost nothing and no month gets dearer.
/// </summary>
internal sealed class Tidying(PlanProblem problem)
{
    /// <summary>Plans of the same total that are tidied and compared.</summary>
    private const int MostTies = 6;

    /// <summary>What a limit gives way by, in dollars, so that the solver can reach it.</summary>
    private const decimal Slack = 0.000002m;

    /// <summary>A total that is dearer by less than this, from the rounding of tax and interest, is not dearer.</summary>
    private const decimal SameTotal = 0.02m;

    /// <summary>A highest month that is higher by less than this, from rounding, is not higher.</summary>
    private static readonly Money SameMonth = Money.OfCents(5);

    /// <summary>The tidiest of plans that are as good as each other; null where there is none.</summary>
    public Candidate? Tidiest(IReadOnlyList<Candidate> ties) =>
        ties.Count == 0
            ? null
            : ties.Take(MostTies).Select(Tidy).Aggregate((one, other) => Candidate.Better(one, other)!);

    /// <summary>The best of a candidate and its tidier forms.</summary>
    public Candidate Tidy(Candidate candidate) =>
        Equal(Purchases(candidate).Aggregate(candidate, (best, choice) => Level(best, candidate, choice)));

    private Candidate Level(Candidate best, Candidate candidate, FundingChoice choice)
    {
        var prepared = candidate.Prepared;
        if (prepared.Relax(choice) is not { Values.Count: > 0 } cheapest)
        {
            return best;
        }

        var model = cheapest.Model;
        model.CapMonths(candidate.Choice.MostInAMonth?.Dollars ?? model.Most);
        if (prepared.Among(cheapest, [(model.Highest, 1)]) is { } level)
        {
            best = Prefer(best, candidate, model.Read(level));
            model.CapMonths(level[model.Highest] + Slack);
            if (prepared.Among(cheapest, model.PutOff) is { } early)
            {
                best = Prefer(best, candidate, model.Read(early));
            }
        }

        return best;
    }

    /// <summary>
    /// Where an offer takes no small purchases: the same charges are bought with it as before and no others, or else every charge
    /// is bought in part. Other offers are free.
    /// </summary>
    private static IEnumerable<FundingChoice> Purchases(Candidate candidate)
    {
        var choosy = candidate
            .Choice.Credits.Where(credit => LeastPurchase.Of(credit.Terms) > Money.Zero)
            .Select(credit => credit.Id)
            .ToList();
        var all = new List<Purchase>();
        var bought = new HashSet<Purchase>();
        foreach (var (strand, proposal) in candidate.Proposals.Index())
        {
            var charges = proposal.Charges;
            all.AddRange(choosy.SelectMany(id => charges.Select(charge => Of(strand, id, charge.Due))));
            bought.UnionWith(
                proposal.Credits.SelectMany(use =>
                    use.Bought.Select(part => Of(strand, use.Offer.Id, charges[part.Charge].Due))
                )
            );
        }

        all = [.. all.Distinct()];
        yield return candidate.Choice with
        {
            Large = all.FindAll(bought.Contains),
            Avoided = all.FindAll(one => !bought.Contains(one)),
        };
        if (!all.TrueForAll(bought.Contains))
        {
            yield return candidate.Choice with
            {
                Large = all,
                Avoided = [],
            };
        }

        Purchase Of(int strand, string offer, DateOnly day) =>
            new(candidate.Policy.Represents(strand, day), offer, day);
    }

    /// <summary>The better of a candidate and another proposal, where that works and is no worse.</summary>
    private Candidate Prefer(Candidate best, Candidate candidate, IReadOnlyList<Proposal> proposals)
    {
        if (Candidate.Of(problem, candidate.Prepared, candidate.Choice, proposals).Candidate is not { } other)
        {
            return best;
        }

        var isNoWorse =
            other.Counted <= candidate.Counted + SameTotal
            && other.Accounts <= best.Accounts
            && other.HighestMonth <= best.HighestMonth + SameMonth;
        return isNoWorse ? other : best;
    }

    /// <summary>Pays each promotion in equal parts from the month after its last purchase until its first one ends.</summary>
    private Candidate Equal(Candidate candidate)
    {
        var equal = candidate.Proposals.Select(proposal =>
            proposal with
            {
                Credits =
                [
                    .. proposal.Credits.Select(use =>
                        use is CreditUse.Revolving revolving
                        && RevolvingTerms.Of(use.Offer.Terms) is { PromotionMonths: { } months }
                            ? InEqualParts(proposal, revolving, months)
                            : use
                    ),
                ],
            }
        );
        return Prefer(candidate, candidate, [.. equal]);
    }

    private static CreditUse.Revolving InEqualParts(Proposal proposal, CreditUse.Revolving use, int months)
    {
        var bought = use.Purchases.Select(part => Month.Of(proposal.Charges[part.Charge].Due)).ToList();
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
