using Carefare.Prices.Json;

namespace Carefare.Prices.HospitalFile;

/// <summary>What a hospital's JSON file says of itself.</summary>
internal static class HospitalHead
{
    /// <summary>Reads a field at the top.</summary>
    /// <returns>False where it is not a hospital's; it is left.</returns>
    public static bool Read(JsonCursor cursor, string key, PriceFileSummary summary)
    {
        switch (key)
        {
            case "hospital_name":
                summary.Publisher = cursor.ReadText();
                return true;
            case "hospital_location" or "location_name":
                summary.Locations = cursor.ReadTexts();
                return true;
            case "hospital_address":
                summary.Addresses = cursor.ReadTexts();
                return true;
            case "type_2_npi":
                summary.Npi = cursor.ReadTexts();
                return true;
            case "license_information":
                ReadLicence(cursor, summary);
                return true;
            default:
                return false;
        }
    }

    private static void ReadLicence(JsonCursor cursor, PriceFileSummary summary)
    {
        if (!cursor.TryEnter((byte)'{'))
        {
            cursor.Skip();
            return;
        }

        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("state"u8))
            {
                summary.State = cursor.ReadText();
            }
            else
            {
                cursor.Skip();
            }
        }
    }
}
