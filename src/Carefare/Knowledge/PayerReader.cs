using Carefare.Yaml;

namespace Carefare.Knowledge;

/// <summary>Reads the payer of a file, and its policies.</summary>
/// <param name="sources">The sources by identifier.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class PayerReader(IReadOnlyDictionary<string, Source> sources, Problems problems)
{
    /// <summary>The record of the payer.</summary>
    public const string PayerRecord = "payer";

    /// <summary>The record of its policies.</summary>
    public const string PoliciesRecord = "policies";

    /// <summary>Reads both records.</summary>
    public Payer? Read(Node payer, Node? policies)
    {
        if (Fields.Of(payer, PayerRecord, problems) is not { } fields)
        {
            return null;
        }

        var lists = new ListReader(problems);
        var id = fields.NeedText("id", "Give a short name, for example aetna.");
        var name = fields.NeedText("name", "Give the name for people.");
        var aliases = lists.Words(fields, "aliases");
        var programs = lists.Words(fields, "programs");
        var (types, perhaps) = (lists.Words(fields, "types"), lists.Words(fields, "perhaps"));
        fields.NoOthers();
        if (id is null || name is null)
        {
            return null;
        }

        var reader = new PolicyReader(id, types, perhaps, sources, problems);
        var read = policies is Node.Mapping records ? records.Entries.Select(reader.Read) : NoPolicies(policies);
        return new(id, name, aliases, programs, [.. read.OfType<Policy>()]);
    }

    private IEnumerable<Policy?> NoPolicies(Node? node)
    {
        if (node is not null)
        {
            problems.Add(node.Place, PoliciesRecord, "There are no named policies.", "Write \"policy-name:\" first.");
        }

        return [];
    }
}

/// <summary>Reads lists of words.</summary>
internal sealed class ListReader(Problems problems)
{
    /// <summary>The words under a name; none where it is absent.</summary>
    public IReadOnlyList<string> Words(Fields fields, string key)
    {
        switch (fields.Take(key))
        {
            case null:
                return [];
            case Node.Sequence list when list.Items.All(item => item is Node.Scalar { Text.Length: > 0 }):
                return [.. list.Items.Cast<Node.Scalar>().Select(item => item.Text)];
            case { } other:
                problems.Add(other.Place, fields.PathOf(key), "This is not a list.", $"Write {key}: [one, another].");
                return [];
        }
    }
}
