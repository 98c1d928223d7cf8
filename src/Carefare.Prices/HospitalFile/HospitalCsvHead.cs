namespace Carefare.Prices.HospitalFile;

/// <summary>What a hospital's CSV file says of itself: a row of names, and a row of what they are.</summary>
internal sealed class HospitalCsvHead(PriceFileSummary summary)
{
    /// <summary>Reads the rows before the heading.</summary>
    public void Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var names = rows.Select((row, index) => (row, index))
            .FirstOrDefault(pair => pair.row.Any(name => Normal(name) is "hospital_name" or "version"));
        if (names.row is null || names.index + 1 >= rows.Count)
        {
            return;
        }

        var values = rows[names.index + 1];
        for (var column = 0; column < names.row.Count; column++)
        {
            ReadValue(Normal(names.row[column]), column < values.Count ? values[column] : "");
        }
    }

    private static string Normal(string name) => name.Trim().ToLowerInvariant();

    private static string[] Parts(string value) =>
        value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void ReadValue(string name, string value)
    {
        switch (name)
        {
            case "hospital_name":
                summary.Publisher = value;
                break;
            case "last_updated_on":
                summary.LastUpdated = value;
                break;
            case "version":
                summary.Version = value;
                break;
            case "hospital_location" or "location_name":
                summary.Locations = Parts(value);
                break;
            case "hospital_address":
                summary.Addresses = Parts(value);
                break;
            case "type_2_npi":
                summary.Npi = Parts(value);
                break;
            default:
                if (name.StartsWith("license_number|", StringComparison.Ordinal))
                {
                    summary.State = name.Split('|')[^1].Trim().ToUpperInvariant();
                }

                break;
        }
    }
}
