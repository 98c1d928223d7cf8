namespace Carefare.Prices;

/// <summary>
/// One price of a file, with what the file says around it. Amounts are US dollars as published, exact to the last
/// digit; they may have fractions of cents. What the file leaves out is null.
/// </summary>
public sealed record Price
{
    /// <summary>The code that was asked for, as the file writes it.</summary>
    public BillingCode Code { get; init; }

    /// <summary>The publisher's own words for the care.</summary>
    public string? Description { get; init; }

    /// <summary>inpatient, outpatient or both.</summary>
    public string? Setting { get; init; }

    /// <summary>professional, institutional (facility) or both.</summary>
    public string? BillingClass { get; init; }

    /// <summary>ffs, bundle or capitation; a payer's file.</summary>
    public string? Arrangement { get; init; }

    /// <summary>How the rate was agreed: negotiated, derived, fee schedule, percentage, per diem, case rate.</summary>
    public string? NegotiatedType { get; init; }

    /// <summary>The negotiated rate; a percentage where <see cref="NegotiatedType"/> says so in a payer's file.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The negotiated rate as a percentage, 0-100 and above, of what <see cref="NegotiatedType"/> says.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>The negotiated rate as a rule in words.</summary>
    public string? Algorithm { get; init; }

    /// <summary>The charge before any discount; for what a payer paid out of network, what was billed.</summary>
    public decimal? Gross { get; init; }

    /// <summary>What a person pays who pays themselves.</summary>
    public decimal? Cash { get; init; }

    /// <summary>The lowest negotiated charge of all payers.</summary>
    public decimal? Min { get; init; }

    /// <summary>The highest negotiated charge of all payers.</summary>
    public decimal? Max { get; init; }

    /// <summary>The median allowed amount; before version 3 of the hospitals' files, the estimated amount.</summary>
    public decimal? Median { get; init; }

    /// <summary>The tenth percentile of allowed amounts.</summary>
    public decimal? P10 { get; init; }

    /// <summary>The ninetieth percentile of allowed amounts.</summary>
    public decimal? P90 { get; init; }

    /// <summary>How many allowed amounts there were, as the file writes it: "1 through 10", "37".</summary>
    public string? Count { get; init; }

    /// <summary>The payer; for a payer's own file, who publishes it.</summary>
    public string? Payer { get; init; }

    /// <summary>The payer's plan.</summary>
    public string? Plan { get; init; }

    /// <summary>National Provider Identifiers of those who have the price, ascending, each once.</summary>
    public IReadOnlyList<long> Npi { get; init; } = [];

    /// <summary>Tax numbers of those who have the price, each once.</summary>
    public IReadOnlyList<string> Tin { get; init; } = [];

    /// <summary>Numbers of the groups of providers that a payer's file names, as it writes them.</summary>
    public IReadOnlyList<string> ProviderGroups { get; init; } = [];

    /// <summary>Modifiers of the code.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>Places of service.</summary>
    public IReadOnlyList<string> ServiceCodes { get; init; } = [];

    /// <summary>The last day of the rate, as the file writes it.</summary>
    public string? Expires { get; init; }

    /// <summary>The amount of a drug that the price is for, and its unit.</summary>
    public string? Units { get; init; }

    /// <summary>Where the price stands: a path in the JSON, or the line of a CSV file.</summary>
    public string SourcePath { get; init; } = "";
}
