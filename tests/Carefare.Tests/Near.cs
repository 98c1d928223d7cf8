namespace Carefare.Tests;

/// <summary>Asserts that exact numbers are near each other.</summary>
internal static class Near
{
    public static void Assert(decimal expected, decimal actual, decimal tolerance) =>
        Xunit.Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
