using Carefare.Prices.Json;

namespace Carefare.Prices.PayerFile;

/// <summary>A payer's list of its files: field <c>reporting_structure</c>.</summary>
internal sealed class TableOfContents(PriceFileSummary summary)
{
    private const int Most = 100_000;
    private readonly HashSet<string> _seen = [];

    public void Read(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("reporting_structure is no list");
            cursor.Skip();
            return;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            summary.Structures++;
            Object(cursor, ReadStructure);
        }
    }

    private void ReadStructure(JsonCursor cursor, string name)
    {
        switch (name)
        {
            case "reporting_plans":
                List(
                    cursor,
                    () =>
                    {
                        summary.PlansNamed++;
                        cursor.Skip();
                    }
                );
                break;
            case "in_network_files":
                List(cursor, () => Object(cursor, (_, field) => ReadLocation(cursor, field, summary.InNetwork)));
                break;
            case "allowed_amount_file":
                Object(cursor, (_, field) => ReadLocation(cursor, field, summary.AllowedAmounts));
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    private void ReadLocation(JsonCursor cursor, string field, List<string> locations)
    {
        if (field != "location")
        {
            cursor.Skip();
        }
        else if (cursor.ReadText() is { } location && locations.Count < Most && _seen.Add(location))
        {
            locations.Add(location);
        }
    }

    private static void List(JsonCursor cursor, Action read)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Skip();
            return;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            read();
        }
    }

    private static void Object(JsonCursor cursor, Action<JsonCursor, string> read)
    {
        if (!cursor.TryEnter((byte)'{'))
        {
            cursor.Skip();
            return;
        }

        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            read(cursor, JsonText.Of(name, cursor.HasEscapes));
        }
    }
}
