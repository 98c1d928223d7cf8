namespace Carefare.PriceStore;

/// <summary>What is asked of the store.</summary>
/// <param name="Codes">The codes, without their kind, as 96365.</param>
public sealed record PriceQuestion(IReadOnlyCollection<string> Codes)
{
    /// <summary>A part of the payer's name, in any case; null for every payer.</summary>
    public string? Payer { get; init; }

    /// <summary>A part of the plan's name, in any case; null for every plan.</summary>
    public string? Plan { get; init; }

    /// <summary>The states of the hospitals; none for all.</summary>
    public IReadOnlyCollection<string> States { get; init; } = [];

    /// <summary>The ZIP codes of the hospitals; null for all.</summary>
    public Func<string, bool>? IsNear { get; init; }
}

/// <summary>The prices of one code at one hospital, or of one insurer, in one setting.</summary>
public sealed record PriceGroup
{
    /// <summary>hospital, insurer, or out of network.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose price file it is.</summary>
    public string? Publisher { get; init; }

    /// <summary>The hospital's ZIP code.</summary>
    public string? Zip { get; init; }

    /// <summary>The hospital's state.</summary>
    public string? State { get; init; }

    /// <summary>The day of the figures, as the file writes it.</summary>
    public string? LastUpdated { get; init; }

    /// <summary>The kind of code.</summary>
    public required string CodeType { get; init; }

    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The publisher's words for the care.</summary>
    public string? Description { get; init; }

    /// <summary>inpatient, outpatient or both.</summary>
    public string? Setting { get; init; }

    /// <summary>professional, facility (institutional) or both.</summary>
    public string? BillingClass { get; init; }

    /// <summary>The lowest and highest price of somebody who pays themselves, in dollars.</summary>
    public (decimal Lowest, decimal Highest)? Cash { get; init; }

    /// <summary>The lowest and highest charge before any discount, in dollars.</summary>
    public (decimal Lowest, decimal Highest)? Gross { get; init; }

    /// <summary>The negotiated rates in dollars; null where there are none.</summary>
    public RateRange? Rates { get; init; }

    /// <summary>Rates that are a percentage or a rule in words: no dollars are known.</summary>
    public long Rules { get; init; }

    /// <summary>The payers whose rates they are, at most five.</summary>
    public IReadOnlyList<string> Payers { get; init; } = [];
}

/// <summary>How many rates there are, and where they lie, in dollars.</summary>
/// <param name="Count">How many.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Median">The one in the middle; between two, their mean.</param>
/// <param name="Highest">The highest.</param>
public sealed record RateRange(long Count, decimal Lowest, decimal Median, decimal Highest);

/// <summary>The answer of the store.</summary>
/// <param name="Groups">By code, the cheapest for somebody who pays themselves first.</param>
/// <param name="All">By code, all rates of the groups together.</param>
public sealed record PriceAnswer(IReadOnlyList<PriceGroup> Groups, IReadOnlyDictionary<string, RateRange> All);
