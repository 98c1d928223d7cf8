using Carefare.Yaml;

namespace Carefare.Cases;

/// <summary>A change together with how to make it.</summary>
/// <param name="Change">What is changed.</param>
/// <param name="Make">Gives what stands at a place of a case once the change is made there; null is nothing.</param>
internal sealed record Edit(CaseChange Change, Func<Node?, Node?> Make)
{
    /// <summary>One answer that differs.</summary>
    public static Edit Of(string path, ToldAnswer first, ToldAnswer second, Node? then) =>
        new(new(path, "", ChangeKind.Changed, [new(path, first, second)]), _ => then);
}
