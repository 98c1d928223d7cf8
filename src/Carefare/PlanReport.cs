using Carefare.Asking;
using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare;

/// <summary>Everything that is said about a person's plan. Each figure in it was computed by the exact evaluator.</summary>
/// <param name="AsOf">The day of the plan.</param>
/// <param name="Answer">The recommended plan (null where none fits), what was rejected, and the certificate.</param>
/// <param name="Range">The totals at the lowest and the highest price where no clinic has quoted; null where one has.</param>
/// <param name="Baseline">What the plan is compared with.</param>
/// <param name="Frontier">Other plans that are better in something; cheapest first.</param>
/// <param name="Routes">What each way to pay comes to, in the catalogue's order.</param>
/// <param name="Steps">What to do, in the order of the days.</param>
/// <param name="Asks">What to find out next, most useful first.</param>
/// <param name="Relax">The smallest changes that make a plan fit; empty where one does.</param>
/// <param name="Facts">The facts that the plan rests on.</param>
/// <param name="Warnings">What to be careful of, one sentence each.</param>
/// <param name="Because">How the figures came about, by their path in the plan's JSON: "recommended.total".</param>
public sealed record PlanReport(
    DateOnly AsOf,
    PlanAnswer Answer,
    TotalRange? Range,
    BaselineCost Baseline,
    IReadOnlyList<Plan> Frontier,
    IReadOnlyList<RouteReport> Routes,
    IReadOnlyList<PlanStep> Steps,
    IReadOnlyList<OpenQuestion> Asks,
    IReadOnlyList<Relaxation> Relax,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<string> Warnings,
    IReadOnlyDictionary<string, Derivation> Because
)
{
    /// <summary>What a change of one figure would do to the plan, those that save most first; empty where nothing fits.</summary>
    public IReadOnlyList<ChangeWorth> Worth { get; init; } = [];

    /// <summary>The routes by which a clinic is paid what it asks.</summary>
    public IReadOnlySet<string> PriceRoutes =>
        Routes
            .Where(route => route.Finding.Family == Family.Price)
            .Select(route => route.Finding.Route)
            .ToHashSet(StringComparer.Ordinal);
}

/// <summary>The totals at the lowest and the highest price.</summary>
public readonly record struct TotalRange(Money Low, Money High);

/// <summary>What a way to pay comes to, and what it is worth to the plan.</summary>
/// <param name="Name">The route's name for people.</param>
/// <param name="Finding">What it comes to.</param>
/// <param name="Used">Whether the recommended plan uses it.</param>
/// <param name="Worth">How much dearer the best plan would be without it; null where it is not used or nothing would fit without it.</param>
public sealed record RouteReport(string Name, Finding Finding, bool Used, Money? Worth);

/// <summary>Something to do.</summary>
/// <param name="By">The last day for it.</param>
/// <param name="Do">What to do, beginning with a verb.</param>
/// <param name="Route">The route it belongs to.</param>
/// <param name="Papers">The identifiers of the papers for it.</param>
public sealed record PlanStep(DateOnly By, string Do, string Route, IReadOnlyList<string> Papers);
