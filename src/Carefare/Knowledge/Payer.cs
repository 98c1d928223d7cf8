namespace Carefare.Knowledge;

/// <summary>An insurer or a public program, with what is known of its policies.</summary>
/// <param name="Id">Its identifier, for example "aetna".</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Aliases">Other names under which people know it.</param>
/// <param name="Programs">The types of coverage that are it, whatever payer a person names: "medicare" is Medicare.</param>
/// <param name="Policies">Its policies in the order of the file.</param>
public sealed record Payer(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Programs,
    IReadOnlyList<Policy> Policies
)
{
    /// <summary>Whether a name that a person wrote is this payer's: the same letters and digits, whatever stands between.</summary>
    public bool IsNamed(string written)
    {
        var plain = Plain(written);
        return plain.Length > 0 && Aliases.Prepend(Name).Prepend(Id).Any(name => Plain(name) == plain);
    }

    private static string Plain(string name) =>
        string.Concat(
            name.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal).Where(char.IsAsciiLetterOrDigit)
        );
}
