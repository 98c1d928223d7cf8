using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Quantities;

namespace Carefare.Rules;

/// <summary>All that a rule may look at: what the person told us, what the world says, and which day it is.</summary>
/// <param name="Case">The person's situation.</param>
/// <param name="Knowledge">The figures about the world.</param>
/// <param name="Today">The day for which the answer holds.</param>
public sealed record Situation(Case Case, KnowledgeBase Knowledge, DateOnly Today)
{
    /// <summary>The studies that somebody looked up for the person; null where nobody has looked.</summary>
    public FoundTrials? Trials { get; init; }
}

/// <summary>The five families of ways to pay.</summary>
public enum Family
{
    /// <summary>Less to pay.</summary>
    Price,

    /// <summary>Somebody else pays.</summary>
    Payer,

    /// <summary>Untaxed money pays.</summary>
    Tax,

    /// <summary>The same to pay, later.</summary>
    Time,

    /// <summary>Others give.</summary>
    Gift,
}

/// <summary>Whether a way to pay is open to a person.</summary>
public enum Status
{
    /// <summary>It can be used now.</summary>
    Open,

    /// <summary>It cannot be used, for a reason that is given.</summary>
    Closed,

    /// <summary>It can be used from a later day or after a step.</summary>
    Later,

    /// <summary>An answer or a fact that decides it is missing.</summary>
    Unknown,
}

/// <summary>What a way to pay comes to for a person: open, closed, later or unknown, why, and what it offers.</summary>
/// <param name="Route">The route's identifier, for example "hsa".</param>
/// <param name="Family">Its family.</param>
/// <param name="Status">Whether it is open.</param>
/// <param name="Why">One sentence that gives the reason.</param>
/// <param name="Flip">What would change the status, as a sentence; empty where nothing would.</param>
/// <param name="Asks">The keys of the answers that are missing.</param>
/// <param name="Facts">The facts it rests on.</param>
/// <param name="Offers">What it offers to the plan; empty unless it is open.</param>
/// <param name="Steps">What to do to use it, in order.</param>
public sealed record Finding(
    string Route,
    Family Family,
    Status Status,
    string Why,
    string Flip,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<RouteStep> Steps
)
{
    /// <summary>The figures that the reason rests on and that are worked out nowhere else.</summary>
    public IReadOnlyList<RouteFigure> Figures { get; init; } = [];

    /// <summary>Who could pay on this way, each with its reason, what helps most first; empty where the way has no such list.</summary>
    public IReadOnlyList<ProgrammeStanding> Programmes { get; init; } = [];
}

/// <summary>An amount that a route works out for a person.</summary>
/// <param name="Says">What it is.</param>
/// <param name="Amount">The amount; negative where it goes the other way.</param>
/// <param name="Rule">How it follows from the amounts below it.</param>
/// <param name="From">The amounts that it follows from, in the order of the rule.</param>
public sealed record RouteFigure(
    string Says,
    Money Amount,
    string Rule,
    IReadOnlyList<(string Says, Money Amount)> From
);

/// <summary>Something to do to use a route.</summary>
/// <param name="By">The last day for it.</param>
/// <param name="Do">What to do, beginning with a verb.</param>
/// <param name="Papers">The identifiers of the papers for it.</param>
public sealed record RouteStep(DateOnly By, string Do, IReadOnlyList<string> Papers);

/// <summary>One way to pay: it looks at a situation and says what it comes to.</summary>
public interface IRoute
{
    /// <summary>The identifier, which is also the name of its file in <c>knowledge/routes</c>.</summary>
    string Id { get; }

    /// <summary>The name for people.</summary>
    string Name { get; }

    /// <summary>Its family.</summary>
    Family Family { get; }

    /// <summary>What the way comes to in a situation.</summary>
    Finding Find(Situation now);
}
