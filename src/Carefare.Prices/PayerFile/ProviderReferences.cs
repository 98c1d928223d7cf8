using Carefare.Prices.Json;
using Carefare.Prices.Walking;

namespace Carefare.Prices.PayerFile;

/// <summary>
/// Groups of providers that rates name by a number: field <c>provider_references</c>. Most are of no rate that is asked
/// for, so they are passed over until it is known which are.
/// </summary>
internal sealed class ProviderReferences(Job job)
{
    private readonly GroupNumbers _numbers = new();
    private readonly List<long> _stretches = [];
    private readonly List<State> _states = [];

    private enum State : byte
    {
        Named,
        Read,
        Elsewhere,
    }

    /// <summary>Meets the field: its groups are read after the file's end, when it is known which are wanted.</summary>
    public void Meet(JsonCursor cursor)
    {
        cursor.Peek();
        _stretches.Add(cursor.Offset);
        cursor.Skip();
    }

    /// <summary>Reads the numbers by which a rate names its groups.</summary>
    /// <returns>The places of the groups in the list of all that were named, and the numbers as written.</returns>
    public (IReadOnlyList<int> Places, IReadOnlyList<string> Names) ReadNames(JsonCursor cursor)
    {
        List<int> places = [];
        List<string> names = [];
        if (!cursor.TryEnter((byte)'['))
        {
            places.Add(PlaceOf(cursor, names));
            return (places, names);
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            places.Add(PlaceOf(cursor, names));
        }

        return (places, names);
    }

    /// <summary>Reads what was postponed, and then the groups that are wanted.</summary>
    public void Finish()
    {
        job.ReadPostponed();
        if (_stretches.Count > 0 && (_states.Count > 0 || job.Sink.CountsAll))
        {
            foreach (var stretch in _stretches)
            {
                using var window = job.Open(stretch);
                var cursor = job.Cursor(window);
                cursor.Path = static () => "$.provider_references";
                ReadGroups(cursor);
            }
        }

        foreach (var (state, place) in _states.Select((state, place) => (state, place)))
        {
            if (state == State.Named)
            {
                job.Notes.Add("provider group that rates name, and the file does not say", PricePlace.At(0), null);
                job.Sink.Missing(place);
            }
        }
    }

    private void ReadGroups(JsonCursor cursor)
    {
        if (!cursor.TryEnter((byte)'['))
        {
            cursor.Note("provider_references is no list");
            return;
        }

        for (var isFirst = true; cursor.NextElement(ref isFirst); )
        {
            job.Summary.ProviderReferences++;
            if (cursor.TryEnter((byte)'{'))
            {
                ReadGroup(cursor);
            }
            else
            {
                cursor.Note("provider reference that is no object");
                cursor.Skip();
            }
        }
    }

    private void ReadGroup(JsonCursor cursor)
    {
        var place = -1;
        var isElsewhere = false;
        List<long> npi = [];
        List<string> tin = [];
        for (var isFirst = true; cursor.NextMember(ref isFirst, out var name); )
        {
            if (name.SequenceEqual("provider_group_id"u8))
            {
                place = PlaceOf(cursor, names: null);
                if (place < 0 && !job.Sink.CountsAll)
                {
                    cursor.SkipRest(isObject: true);
                    return;
                }
            }
            else if (name.SequenceEqual("provider_groups"u8))
            {
                var (numbers, taxes) = ProviderGroups.Read(cursor);
                npi.AddRange(numbers);
                tin.AddRange(taxes);
            }
            else
            {
                isElsewhere |= name.SequenceEqual("location"u8);
                cursor.Skip();
            }
        }

        Take(cursor, place, isElsewhere, npi, tin);
    }

    private void Take(JsonCursor cursor, int place, bool isElsewhere, List<long> npi, List<string> tin)
    {
        job.Summary.RemoteProviderReferences += isElsewhere ? 1 : 0;
        if (place < 0)
        {
            return;
        }

        if (_states[place] == State.Read)
        {
            cursor.Note("provider group said twice");
        }

        if (isElsewhere && npi.Count == 0)
        {
            cursor.Note("provider group in another file, which was not read");
        }

        _states[place] = isElsewhere && npi.Count == 0 ? State.Elsewhere : State.Read;
        job.Sink.Group(place, npi, tin);
    }

    // A number that a rate says is added; one that only a group says is of no use.
    private int PlaceOf(JsonCursor cursor, List<string>? names)
    {
        var isText = cursor.Peek() == (byte)'"';
        if (!isText && cursor.Peek() is (byte)'{' or (byte)'[')
        {
            throw cursor.Fault("the number of a provider group is a list or an object");
        }

        var written = isText ? cursor.Text() : cursor.Scalar();
        if (names is null)
        {
            return _numbers.Find(written);
        }

        names.Add(cursor.Pool.Of(written));
        var place = _numbers.FindOrAdd(written);
        if (place == _states.Count)
        {
            _states.Add(State.Named);
        }

        return place;
    }
}
