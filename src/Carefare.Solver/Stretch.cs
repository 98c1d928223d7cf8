namespace Carefare.Solver;

/// <summary>From the first to the last place in which something changed.</summary>
internal readonly record struct Stretch(int From, int To)
{
    public static Stretch None { get; } = new(int.MaxValue, -1);

    public bool IsNone => To < 0;

    public Stretch With(int place) => new(Math.Min(From, place), Math.Max(To, place));

    public ReadOnlySpan<double> Of(double[] values) => values.AsSpan(From, To - From + 1);
}
