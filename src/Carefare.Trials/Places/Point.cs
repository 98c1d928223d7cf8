using System.Globalization;

namespace Carefare.Trials.Places;

/// <summary>A place on the earth, in degrees.</summary>
/// <param name="Latitude">From -90 (south) to 90 (north).</param>
/// <param name="Longitude">From -180 (west) to 180 (east).</param>
public readonly record struct Point(double Latitude, double Longitude)
{
    /// <summary>The earth's mean radius in miles.</summary>
    private const double Radius = 3958.8;

    /// <summary>The miles to another place in a straight line over the earth (the haversine formula), from 0 on.</summary>
    public double MilesTo(Point other)
    {
        var (south, north) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (up, along) = (north - south, double.DegreesToRadians(other.Longitude - Longitude));
        var half =
            double.Pow(double.Sin(up / 2), 2)
            + double.Cos(south) * double.Cos(north) * double.Pow(double.Sin(along / 2), 2);
        return 2 * Radius * double.Asin(double.Sqrt(double.Min(1, half)));
    }

    /// <summary>The same to a tenth of a degree (about seven miles), which names no neighbourhood.</summary>
    public Point Coarse() => new(double.Round(Latitude, 1), double.Round(Longitude, 1));

    /// <summary>Whether the degrees are on the earth.</summary>
    public bool IsOnEarth => double.Abs(Latitude) <= 90 && double.Abs(Longitude) <= 180;

    /// <summary>"39.7,-105".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude},{Longitude}");
}
