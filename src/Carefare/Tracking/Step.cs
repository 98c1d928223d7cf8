namespace Carefare.Tracking;

/// <summary>What came of an event: what is known of the case after it, or why it cannot have happened.</summary>
/// <param name="After">What is known after it; null where it cannot have happened.</param>
/// <param name="Refusal">Why not, as a sentence; else empty.</param>
internal readonly record struct Step(Track? After, string Refusal)
{
    public static Step Take(Track after) => new(after, "");

    public static Step Refuse(string why) => new(null, why);

    /// <summary>There is already something of that name.</summary>
    public static Step Taken(string what, string id) =>
        Refuse($"There is a {what} {id} already. Take another name, or correct the first one.");

    /// <summary>There is nothing of that name.</summary>
    public static Step Missing(string what, string id, IEnumerable<string> known)
    {
        string[] all = [.. known];
        return Refuse(
            all.Length == 0
                ? $"There is no {what} {id}; none is tracked yet."
                : $"There is no {what} {id}. {Yaml.Nearest.Mend(id, all)}"
        );
    }
}
