namespace Carefare.Print;

/// <summary>Which addresses may be followed from a paper.</summary>
internal static class SafeAddress
{
    /// <summary>Whether it is a page over a safe line, or a number or a mailbox to turn to: nothing that runs or opens a file.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "https" or "tel" or "sms" or "mailto";
}
