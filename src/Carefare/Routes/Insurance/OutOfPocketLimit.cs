using Carefare.Cases;
using Carefare.Insurance;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Routes.Insurance;

/// <summary>The law's limit on what a plan may leave to one person in its network.</summary>
/// <remarks>42 USC 18022(c)(1) and 300gg-6(b); 45 CFR 156.130. A grandfathered plan is not bound.</remarks>
internal sealed class OutOfPocketLimit
{
    private static readonly string[] Bound =
    [
        "employer_self_funded",
        "employer_insured",
        "marketplace",
        "individual",
        "student",
        "cobra",
    ];

    private readonly Coverage _plan;
    private readonly bool _isOfBoundType;
    private readonly IReadOnlyList<Fact> _limits;

    public OutOfPocketLimit(Situation now, Coverage plan)
    {
        _plan = plan;
        _isOfBoundType = Bound.Contains(plan.Type.Or(""), StringComparer.Ordinal);
        _limits =
        [
            .. Enumerable
                .Range(now.Today.Year - 1, 5)
                .Select(year => now.Knowledge.LatestAt("out-of-pocket-limit", new(year, 1, 1), "self_only"))
                .Where(limit => limit is { IsKnown: true, Projected: false })
                .DistinctBy(limit => limit.From),
        ];
        IsKnownToBind =
            _isOfBoundType
            && (
                string.Equals(plan.Type.Or(""), "marketplace", StringComparison.Ordinal)
                || plan.Grandfathered is { IsKnown: true, Value: false }
            );
    }

    /// <summary>Whether the plan is known to be bound. One of the marketplace is never grandfathered.</summary>
    public bool IsKnownToBind { get; }

    /// <summary>The limit by the year in which a plan year begins; empty where the plan is not known to be bound.</summary>
    public IReadOnlyList<YearlyCap> Caps =>
        IsKnownToBind ? [.. _limits.Select(limit => new YearlyCap(limit.From.Year, limit.Dollars))] : [];

    /// <summary>Where the limit comes from, where it can lower what one person of a family pays.</summary>
    public IReadOnlyList<Citation> Facts(Network side) =>
        IsKnownToBind && CanMatter(side) ? [.. _limits.Select(limit => limit.Citation)] : [];

    /// <summary>Whether the plan is a grandfathered one, where that could lower what one person of a family pays.</summary>
    public IReadOnlyList<string> Asks(Network side) =>
        _isOfBoundType && !IsKnownToBind && !_plan.Grandfathered.IsKnown && CanMatter(side)
            ? [_plan.Grandfathered.Key]
            : [];

    private bool CanMatter(Network side) =>
        side == Network.In
        && _plan.InNetwork.Family
            is { Kind: { IsKnown: true, Value: "aggregate" }, OopMax: { IsKnown: true, Value: var most } }
        && _limits.Any(limit => limit.Dollars < most);
}
