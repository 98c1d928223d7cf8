namespace Carefare.PriceStore.Catalogue;

/// <summary>A price file whose prices are in the store.</summary>
public sealed record StoredFile
{
    /// <summary>The SHA-256 of its bytes as they came, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file or the address as the person named it.</summary>
    public required string Source { get; init; }

    /// <summary>A mark of the codes that were asked for, in hexadecimal.</summary>
    public required string Codes { get; init; }

    /// <summary>The day on which it was put in.</summary>
    public required DateOnly ImportedOn { get; init; }

    /// <summary>Its length in bytes as it came.</summary>
    public required long Bytes { get; init; }

    /// <summary>How many prices of it are in the store.</summary>
    public required long Prices { get; init; }

    /// <summary>What it holds: an archive may hold several.</summary>
    public required IReadOnlyList<StoredPart> Parts { get; init; }

    /// <summary>Its Parquet files, under the folder of prices.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The marks of files that it takes the place of; null where there are none.</summary>
    public IReadOnlyList<string>? Replaces { get; init; }
}

/// <summary>A hospital's or a payer's file within what was put in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Publisher">Whose; null where it does not say.</param>
/// <param name="LastUpdated">Its day as it writes it; null where it does not say.</param>
/// <param name="State">The state of a hospital's licence, or of its address; null where neither is said.</param>
/// <param name="Zip">The ZIP code of a hospital's first address; null where none is said.</param>
/// <param name="Address">A hospital's first address.</param>
/// <param name="Npi">A hospital's provider numbers.</param>
public sealed record StoredPart(
    string Kind,
    string? Publisher,
    string? LastUpdated,
    string? State,
    string? Zip,
    string? Address,
    IReadOnlyList<long> Npi
);
