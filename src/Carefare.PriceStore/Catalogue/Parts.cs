using System.Globalization;
using System.Text.RegularExpressions;
using Carefare.Prices;

namespace Carefare.PriceStore.Catalogue;

/// <summary>What the store says of a file, by what the file says of itself.</summary>
internal static partial class Parts
{
    public static StoredPart Of(PriceFileSummary summary)
    {
        var address = summary.Addresses is [var first, ..] ? first : null;
        var places = address is null ? null : Ending().Matches(address).LastOrDefault();
        return new StoredPart(
            KindOf(summary.Kind),
            summary.Publisher,
            summary.LastUpdated,
            StateOf(summary.State) ?? StateOf(places?.Groups["state"].Value),
            places?.Groups["zip"].Value,
            address,
            [.. summary.Npi.Select(NumberOf).OfType<long>().Distinct()]
        );
    }

    /// <summary>Whether one takes the place of the other: it came from the same place, or is of the same hospital.</summary>
    public static bool AreOfTheSame(StoredFile one, StoredFile other) =>
        one.Source == other.Source
        || (Hospitals(one) is { Count: > 0 } hospitals && hospitals.SetEquals(Hospitals(other)));

    private static HashSet<(string?, string?)> Hospitals(StoredFile file) =>
        file.Parts.All(part => part.Kind == "hospital" && part is { Publisher: not null, Address: not null })
            ? [.. file.Parts.Select(part => (part.Publisher?.ToUpperInvariant(), part.Address?.ToUpperInvariant()))]
            : [];

    private static string KindOf(PriceFileKind kind) =>
        kind switch
        {
            PriceFileKind.HospitalJson or PriceFileKind.HospitalCsvTall or PriceFileKind.HospitalCsvWide => "hospital",
            PriceFileKind.AllowedAmounts => "out of network",
            _ => "insurer",
        };

    private static string? StateOf(string? text) =>
        text?.Trim() is { Length: 2 } state && state.All(char.IsAsciiLetter) ? state.ToUpperInvariant() : null;

    private static long? NumberOf(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The end of an address: two letters, and five digits with four more or without.
    [GeneratedRegex(
        @"\b(?<state>[A-Za-z]{2})[ ,]+(?<zip>[0-9]{5})(?:-[0-9]{4})?\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ending();
}
