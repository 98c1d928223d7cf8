namespace Carefare.Telling;

/// <summary>What stands at the end of every plan.</summary>
internal static class Notices
{
    /// <summary>What the answer is, and is not.</summary>
    public const string NotAdvice = "This is information, not medical, legal, tax or financial advice.";

    /// <summary>The crisis line, as 988lifeline.org describes it.</summary>
    public const string Crisis =
        "Thinking about suicide, or need to talk now? Call or text 988, any time. "
        + "En español: llama al 988 y oprime 2, o envía AYUDA al 988. Veterans: 988 then 1, or text 838255.";

    /// <summary>What no figure of a plan takes into account.</summary>
    public const string NotChecked =
        "Not checked: whether the treatment is right for you, whether a clinic has room, and whether a lender says yes. "
        + "Prices and terms are as the case gives them.";
}
