namespace Carefare.Papers;

/// <summary>A piece of a line.</summary>
public abstract record Inline
{
    private Inline() { }

    /// <summary>Words of the template.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="IsStrong">Whether they stand out.</param>
    public sealed record Said(string Words, bool IsStrong = false) : Inline;

    /// <summary>What the case or a dated fact says, word for word.</summary>
    /// <param name="Words">The words; never empty.</param>
    /// <param name="From">Where they are from: a key of the case ("person.state") or the id of a fact.</param>
    public sealed record Evidence(string Words, string From) : Inline;

    /// <summary>A blank to fill by hand: what is missing is never invented.</summary>
    /// <param name="What">What belongs there, in words: "your member number".</param>
    /// <param name="Key">The key of the case that would fill it; empty where only a hand can.</param>
    public sealed record Blank(string What, string Key) : Inline;

    /// <summary>An address on the web, or a number to call, with what it is.</summary>
    /// <param name="Words">What is shown.</param>
    /// <param name="Address">An absolute address: https, tel, sms or mailto.</param>
    public sealed record Link(string Words, Uri Address) : Inline;
}
