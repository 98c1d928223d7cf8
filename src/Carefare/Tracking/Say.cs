using System.Globalization;

namespace Carefare.Tracking;

/// <summary>How days are said in sentences of the tracker.</summary>
internal static class Say
{
    /// <summary>"Dec 1, 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
