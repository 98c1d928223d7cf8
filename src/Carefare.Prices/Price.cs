namespace Carefare.Prices;

/// <summary>
/// One price of a file, with what the file says around it. Amounts are US dollars as published, exact to the last
/// digit; they may have fractions of cents. What the file leaves out is null.
/// </summary>
public sealed record Price
{
    /// <summary>The code that was asked for, as the file writes it.</summary>
    public BillingCode Code { get; internal set; }

    /// <summary>The publisher's own words for the care.</summary>
    public string? Description { get; internal set; }

    /// <summary>inpatient, outpatient or both.</summary>
    public string? Setting { get; internal set; }

    /// <summary>professional, institutional (facility) or both.</summary>
    public string? BillingClass { get; internal set; }

    /// <summary>ffs, bundle or capitation; a payer's file.</summary>
    public string? Arrangement { get; internal set; }

    /// <summary>How the rate was agreed: negotiated, derived, fee schedule, percentage, per diem, case rate.</summary>
    public string? NegotiatedType { get; internal set; }

    /// <summary>The negotiated rate; a percentage where <see cref="NegotiatedType"/> says so in a payer's file.</summary>
    public decimal? Rate { get; internal set; }

    /// <summary>The negotiated rate as a percentage, 0-100 and above, of what <see cref="NegotiatedType"/> says.</summary>
    public decimal? Percentage { get; internal set; }

    /// <summary>The negotiated rate as a rule in words.</summary>
    public string? Algorithm { get; internal set; }

    /// <summary>The charge before any discount; for what a payer paid out of network, what was billed.</summary>
    public decimal? Gross { get; internal set; }

    /// <summary>What a person pays who pays themselves.</summary>
    public decimal? Cash { get; internal set; }

    /// <summary>The lowest negotiated charge of all payers.</summary>
    public decimal? Min { get; internal set; }

    /// <summary>The highest negotiated charge of all payers.</summary>
    public decimal? Max { get; internal set; }

    /// <summary>The median allowed amount; before version 3 of the hospitals' files, the estimated amount.</summary>
    public decimal? Median { get; internal set; }

    /// <summary>The tenth percentile of allowed amounts.</summary>
    public decimal? P10 { get; internal set; }

    /// <summary>The ninetieth percentile of allowed amounts.</summary>
    public decimal? P90 { get; internal set; }

    /// <summary>How many allowed amounts there were, as the file writes it: "1 through 10", "37".</summary>
    public string? Count { get; internal set; }

    /// <summary>The payer; for a payer's own file, who publishes it.</summary>
    public string? Payer { get; internal set; }

    /// <summary>The payer's plan.</summary>
    public string? Plan { get; internal set; }

    /// <summary>National Provider Identifiers of those who have the price, ascending, each once.</summary>
    public IReadOnlyList<long> Npi { get; internal set; } = [];

    /// <summary>Tax numbers of those who have the price, each once.</summary>
    public IReadOnlyList<string> Tin { get; internal set; } = [];

    /// <summary>Numbers of the groups of providers that a payer's file names, as it writes them.</summary>
    public IReadOnlyList<string> ProviderGroups { get; internal set; } = [];

    /// <summary>Modifiers of the code.</summary>
    public IReadOnlyList<string> Modifiers { get; internal set; } = [];

    /// <summary>Places of service.</summary>
    public IReadOnlyList<string> ServiceCodes { get; internal set; } = [];

    /// <summary>The last day of the rate, as the file writes it.</summary>
    public string? Expires { get; internal set; }

    /// <summary>The amount of a drug that the price is for, and its unit.</summary>
    public string? Units { get; internal set; }

    /// <summary>Where the price stands: a path in the JSON, or the line of a CSV file.</summary>
    public string SourcePath { get; internal set; } = "";
}
