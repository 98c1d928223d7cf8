using Carefare.Prices.HospitalFile;
using Carefare.Prices.Json;
using Carefare.Prices.PayerFile;

namespace Carefare.Prices.Walking;

/// <summary>
/// Walks the top of a JSON price file, and hands each part to its reader. What a file is, its fields say, whatever their
/// order. Payers' files follow the schemas of
/// CMSgov/price-transparency-guide, 1.x and 2.x.
/// </summary>
internal sealed class JsonFileWalk(Job job)
{
    private readonly PriceFileSummary _summary = job.Summary;
    private readonly InNetworkItems _items = new(job);

    public void Read(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'{'))
        {
            throw cursor.Fault("this is no object of JSON");
        }

        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            var key = JsonText.Of(name, cursor.HasEscapes);
            if (_summary.Keys.Contains(key))
            {
                cursor.NoteAt(cursor.Offset, "field said twice", key);
            }
            else if (_summary.Keys.Count < 100)
            {
                _summary.Keys.Add(key);
            }

            if (!ReadPart(cursor, key) && !HospitalHead.Read(cursor, key, _summary))
            {
                ReadHead(cursor, key);
            }
        }

        cursor.End();
        _items.References.Finish();
    }

    private bool ReadPart(JsonCursor cursor, string key)
    {
        switch (key)
        {
            case "in_network":
                Become(PriceFileKind.InNetworkRates);
                _items.Read(cursor);
                return true;
            case "provider_references":
                Become(PriceFileKind.InNetworkRates);
                _items.References.Meet(cursor);
                return true;
            case "standard_charge_information":
                Become(PriceFileKind.HospitalJson);
                new HospitalItems(job).Read(cursor);
                return true;
            case "out_of_network":
                Become(PriceFileKind.AllowedAmounts);
                new OutOfNetworkItems(job).Read(cursor);
                return true;
            case "reporting_structure":
                Become(PriceFileKind.TableOfContents);
                new TableOfContents(_summary).Read(cursor);
                return true;
            case "provider_groups":
                Become(PriceFileKind.ProviderReference);
                var (groups, npi) = ProviderGroups.Count(cursor);
                _summary.Groups += groups;
                _summary.GroupNpi += npi;
                return true;
            default:
                return false;
        }
    }

    private void Become(PriceFileKind kind)
    {
        if (_summary.Kind == PriceFileKind.OtherJson)
        {
            _summary.Kind = kind;
        }
    }

    private void ReadHead(JsonCursor cursor, string key)
    {
        switch (key)
        {
            case "reporting_entity_name":
                _summary.Publisher = cursor.ReadText();
                break;
            case "reporting_entity_type":
                _summary.PublisherType = cursor.ReadText();
                break;
            case "last_updated_on":
                _summary.LastUpdated = cursor.ReadText();
                break;
            case "version":
                _summary.Version = cursor.ReadText();
                break;
            case "plan_name":
                _summary.Plans = cursor.ReadText() is { } plan ? [plan] : [];
                break;
            default:
                cursor.Skip();
                break;
        }
    }
}
