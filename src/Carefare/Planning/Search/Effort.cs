namespace Carefare.Planning;

/// <summary>
/// How much a search may do, counted in columns of solved programmes and not in time, so that the same problem always gets the same
/// answer. What is not looked at in the end is left as a gap of the certificate.
/// </summary>
internal sealed class Effort
{
    /// <summary>For one search: a few seconds of one core.</summary>
    public const long Usual = 1_000_000;

    private long _left = Usual;

    /// <summary>Whether no more is to be done.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>A search begins.</summary>
    public void Begin() => _left = Usual;

    /// <summary>A programme was solved.</summary>
    public void Spend(int columns) => _left -= columns;
}
