using System.Security.Cryptography;
using System.Text;
using Carefare.Cases.Reading;
using Carefare.Yaml;

namespace Carefare.Web.Keeping;

/// <summary>A case as it stands now.</summary>
/// <param name="Name">Its name, for problems and for a file to keep.</param>
/// <param name="Text">The text of the case file.</param>
public sealed record OpenCase(string Name, string Text)
{
    private readonly Lazy<CaseReading> _reading = new(() => CaseReader.Read(Name, Text));
    private readonly Lazy<Node?> _told = new(() => YamlFile.Read(Name, Text).Root);

    /// <summary>The case, or everything that is wrong with it.</summary>
    public CaseReading Reading => _reading.Value;

    /// <summary>What stands in the file; null where it cannot be read.</summary>
    public Node? Told => _told.Value;

    /// <summary>Whether nothing is answered yet.</summary>
    public bool IsEmpty => Told is not Node.Mapping { Entries.Count: > 1 };

    /// <summary>Tells one text from another: the first half of its SHA-256, in hexadecimal.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 16));
}
