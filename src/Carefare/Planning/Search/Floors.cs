using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Planning;

/// <summary>
/// What policies count for at least with all credit on offer. Credit is taken in as long as prices show that more of it could help
/// (column generation): what is left out in the end is proved to be of no use.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="models">Its prepared programmes.</param>
/// <param name="without">A route whose credit is left out; null for none.</param>
internal sealed class Floors(PlanProblem problem, Models models, string? without)
{
    /// <summary>Credit that could save less than this, in dollars, is of no use.</summary>
    private const decimal Enough = 0.002m;

    /// <summary>What helped the policy before is likely to help the next one too.</summary>
    private IReadOnlyList<Offer.Credit> _helped = [];

    private readonly Dictionary<(Option Option, Money? Most), decimal?> _alone = [];

    /// <summary>The credit that a policy may use.</summary>
    public List<Offer.Credit> CreditsOf(Prepared policy) =>
        [.. policy.Credits.Where(credit => credit.Route != without)];

    /// <summary>The floor of a policy; null where it is proved that nothing works.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="most">The most that may leave in a month; null for any.</param>
    /// <param name="least">A floor above this, in dollars, need not be the highest; null where any must.</param>
    public Floor? Of(Prepared policy, Money? most, decimal? least)
    {
        var credits = CreditsOf(policy);
        var taken = credits.Where(_helped.Contains).ToList();
        decimal? floor = null;
        foreach (var mode in TaxMode.Of(problem, policy.Policy))
        {
            if (Of(policy, new([], mode) { Wholly = false, MostInAMonth = most }, credits, taken, least) is { } found)
            {
                floor = decimal.Min(floor ?? found, found);
            }
        }

        _helped = taken;
        return floor is { } lowest ? new(decimal.Max(lowest, policy.Closed), taken) : null;
    }

    /// <summary>
    /// A lower floor of a policy of many strands that costs less to find, as if it were known from the beginning which of them comes:
    /// many policies share their strands. Null where it is proved that nothing works.
    /// </summary>
    public decimal? InHindsight(Prepared policy, Money? most)
    {
        var totals = new List<(decimal Probability, decimal Total)>();
        foreach (var (story, option) in policy.Policy.Strands)
        {
            if (!_alone.TryGetValue((option, most), out var floor))
            {
                _alone[(option, most)] = floor = Of(models.Alone(option), most, least: null)?.Least;
            }

            if (floor is not { } total)
            {
                return null;
            }

            totals.Add((story.Probability, total));
        }

        return Risk.Of(problem.Attitude, totals);
    }

    /// <summary>The floor with one way to use pre-tax money; credit that helps is added to what is taken.</summary>
    private static decimal? Of(
        Prepared policy,
        FundingChoice choice,
        List<Offer.Credit> credits,
        List<Offer.Credit> taken,
        decimal? least
    )
    {
        while (true)
        {
            var root = policy.Root(choice with { Credits = [.. credits.Where(taken.Contains)] });
            var others = credits
                .Except(taken)
                .Select(credit => (Credit: credit, Attraction: root.Prices.Count > 0 ? root.Attraction(credit) : 0))
                .ToList();
            var more = others.Sum(one => one.Attraction);
            if (root.Values.Count == 0)
            {
                if (root.IsNone && root.Lack() + more > 0)
                {
                    return null;
                }
            }
            else if (more > -Enough || root.Bound + more > least)
            {
                return root.Bound + more;
            }

            if (others.Count == 0)
            {
                return root.Bound;
            }

            taken.Add(others.MinBy(one => one.Attraction).Credit);
        }
    }
}

/// <summary>What a policy counts for at least.</summary>
/// <param name="Least">The bound, in dollars.</param>
/// <param name="Taken">The credit that was taken in because it may help.</param>
internal sealed record Floor(decimal Least, IReadOnlyList<Offer.Credit> Taken);
