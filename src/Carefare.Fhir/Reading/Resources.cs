using Carefare.Yaml;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Reading;

/// <summary>A resource of a bundle.</summary>
/// <param name="Number">Its place among the entries, from 0.</param>
/// <param name="Name">Its type and id, for people: "Coverage/1"; "entry[3]" where it has no id.</param>
/// <param name="Resource">The resource.</param>
/// <param name="FullUrl">The name by which others may call it; empty where it has none.</param>
internal sealed record Held<T>(int Number, string Name, T Resource, string FullUrl)
    where T : Resource
{
    /// <summary>The same text for the same thing.</summary>
    public string Identity => FullUrl.Length > 0 ? FullUrl : Name;

    /// <summary>The same, as any resource.</summary>
    public Held<Resource> Plain() => new(Number, Name, Resource, FullUrl);
}

/// <summary>The resources of a bundle by kind and by name. A reference is looked up in the bundle and never fetched.</summary>
internal sealed class Resources
{
    private readonly Dictionary<string, Held<Resource>> _byName = new(StringComparer.Ordinal);

    private Resources(IReadOnlyList<Held<Resource>> all) => All = all;

    private IReadOnlyList<Held<Resource>> All { get; }

    /// <summary>All of one kind, in the order of the bundle.</summary>
    public IReadOnlyList<Held<T>> Of<T>()
        where T : Resource =>
        [
            .. All.Where(held => held.Resource is T)
                .Select(held => new Held<T>(held.Number, held.Name, (T)held.Resource, held.FullUrl)),
        ];

    /// <summary>The resources, or the problem that two of them have one name.</summary>
    public static (Resources? Resources, Problem? Problem) Of(string file, Bundle bundle, JsonOutline outline)
    {
        var found = new Resources([
            .. bundle
                .Entry.Index()
                .Where(entry => R4Parser.IsRead(entry.Item.Resource))
                .Select(entry => HeldBy(entry.Index, entry.Item)),
        ]);
        foreach (var held in found.All)
        {
            foreach (var name in NamesOf(held))
            {
                if (!found._byName.TryAdd(name, held))
                {
                    var place = outline.Entries.GetValueOrDefault(held.Number, new(1, 1));
                    return (
                        null,
                        new(
                            file,
                            place.Line,
                            place.Column,
                            $"entry[{held.Number}]",
                            $"{held.Name} stands twice in the bundle.",
                            "Download the bundle again, with the newest version of each record only."
                        )
                    );
                }
            }
        }

        return (found, null);
    }

    /// <summary>What a reference names: the same text for the same thing; empty where it names nothing.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="holder">The resource in which it stands.</param>
    public string Identity(ResourceReference? reference, Held<Resource> holder) =>
        Find(reference, holder) is { } found ? found.Identity
        : reference?.Reference is { Length: > 0 } text
            ? text[0] == '#' ? holder.Name + text
                : Bare(text)
        : reference?.Identifier is { Value.Length: > 0 } identifier ? $"{identifier.System}|{identifier.Value}"
        : "";

    /// <summary>The resource that a reference names, in the bundle or in the resource itself; null where it is not there.</summary>
    public T? Resolve<T>(ResourceReference? reference, Held<Resource> holder)
        where T : Resource =>
        reference?.Reference is ['#', .. var id]
            ? (holder.Resource as DomainResource)?.Contained.OfType<T>().FirstOrDefault(inner => inner.Id == id)
            : Find(reference, holder)?.Resource as T;

    private Held<Resource>? Find(ResourceReference? reference, Held<Resource> holder)
    {
        if (reference?.Reference is not { Length: > 0 } text || text[0] == '#')
        {
            return null;
        }

        var bare = Bare(text);
        return _byName.GetValueOrDefault(bare)
            ?? (IsAbsolute(bare) ? SameServer(bare) : _byName.GetValueOrDefault(Beside(holder.FullUrl, bare)));
    }

    // A record without an address of its own may be meant by an address that ends in its name.
    private Held<Resource>? SameServer(string address) =>
        TailOf(address) is { } tail && _byName.GetValueOrDefault(tail) is { } held && !IsAbsolute(held.FullUrl)
            ? held
            : null;

    private static string Beside(string address, string relative) =>
        TailOf(address) is { } tail ? address[..^tail.Length] + relative : relative;

    private static Held<Resource> HeldBy(int number, Bundle.EntryComponent entry) =>
        new(
            number,
            entry.Resource!.Id is { Length: > 0 } id ? $"{entry.Resource.TypeName}/{id}" : $"entry[{number}]",
            entry.Resource,
            Bare(entry.FullUrl ?? "")
        );

    private static IEnumerable<string> NamesOf(Held<Resource> held) =>
        new[] { held.Name, held.FullUrl }.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    private static bool IsAbsolute(string address) => address.Contains("://", StringComparison.Ordinal);

    private static string Bare(string address) =>
        address.IndexOf("/_history/", StringComparison.Ordinal) is >= 0 and var end ? address[..end] : address;

    /// <summary>"Patient/1" of "https://plan.example.org/fhir/Patient/1".</summary>
    private static string? TailOf(string address)
    {
        var id = address.LastIndexOf('/');
        var type = id > 0 ? address.LastIndexOf('/', id - 1) : -1;
        return IsAbsolute(address) && type >= 0 ? address[(type + 1)..] : null;
    }
}
