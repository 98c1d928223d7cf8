namespace Carefare.Prices;

/// <summary>What a price file is.</summary>
public enum PriceFileKind
{
    /// <summary>JSON that is no price file.</summary>
    OtherJson,

    /// <summary>A payer's negotiated rates.</summary>
    InNetworkRates,

    /// <summary>What a payer allowed out of network.</summary>
    AllowedAmounts,

    /// <summary>A payer's list of its files.</summary>
    TableOfContents,

    /// <summary>A payer's groups of providers, which another file names.</summary>
    ProviderReference,

    /// <summary>A hospital's charges as JSON.</summary>
    HospitalJson,

    /// <summary>A hospital's charges as CSV, a row for each payer and plan.</summary>
    HospitalCsvTall,

    /// <summary>A hospital's charges as CSV, columns for each payer and plan.</summary>
    HospitalCsvWide,
}

/// <summary>What a file says of itself, and what was met while it was read.</summary>
public sealed class PriceFileSummary
{
    /// <summary>What the file is.</summary>
    public PriceFileKind Kind { get; internal set; }

    /// <summary>The file within an archive; null where there is none.</summary>
    public string? Member { get; internal set; }

    /// <summary>The hospital or the payer.</summary>
    public string? Publisher { get; internal set; }

    /// <summary>What kind of payer publishes.</summary>
    public string? PublisherType { get; internal set; }

    /// <summary>The version of the format that the file names.</summary>
    public string? Version { get; internal set; }

    /// <summary>The day of the figures, as the file writes it.</summary>
    public string? LastUpdated { get; internal set; }

    /// <summary>The state of the hospital's licence, two letters.</summary>
    public string? State { get; internal set; }

    /// <summary>The hospital's addresses.</summary>
    public IReadOnlyList<string> Addresses { get; internal set; } = [];

    /// <summary>The hospital's places by name.</summary>
    public IReadOnlyList<string> Locations { get; internal set; } = [];

    /// <summary>The hospital's own provider numbers.</summary>
    public IReadOnlyList<string> Npi { get; internal set; } = [];

    /// <summary>The insurance plans that the file is for, where it names them itself.</summary>
    public IReadOnlyList<string> Plans { get; internal set; } = [];

    /// <summary>The names of the fields at the top.</summary>
    public IReadOnlyList<string> TopLevelKeys => Keys;

    /// <summary>How many items, or rows of a CSV file, there are.</summary>
    public long Items { get; internal set; }

    /// <summary>How many columns a CSV file has.</summary>
    public int Columns { get; internal set; }

    /// <summary>Groups of providers that the file names; 0 where no price asked for them.</summary>
    public long ProviderReferences { get; internal set; }

    /// <summary>Those of them that stand in another file.</summary>
    public long RemoteProviderReferences { get; internal set; }

    /// <summary>For a table of contents: its structures.</summary>
    public long Structures { get; internal set; }

    /// <summary>For a table of contents: its plans.</summary>
    public long PlansNamed { get; internal set; }

    /// <summary>For a table of contents: where files of negotiated rates are.</summary>
    public IReadOnlyList<string> InNetworkLocations => InNetwork;

    /// <summary>For a table of contents: where files of allowed amounts are.</summary>
    public IReadOnlyList<string> AllowedAmountLocations => AllowedAmounts;

    /// <summary>For a file of provider groups: how many groups it has.</summary>
    public long Groups { get; internal set; }

    /// <summary>For a file of provider groups: how many provider numbers it has.</summary>
    public long GroupNpi { get; internal set; }

    /// <summary>What is not as it should be, and was read around.</summary>
    public IReadOnlyList<PriceFileNote> Notes { get; internal set; } = [];

    internal List<string> Keys { get; } = [];

    internal List<string> InNetwork { get; } = [];

    internal List<string> AllowedAmounts { get; } = [];
}
