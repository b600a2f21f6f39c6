//! How a reader wants to read: size, face, light, paragraphs, keys. Pure.

/// What a setting may be, with what the page calls it. The first is what stands where nobody chose.
pub type Options = &'static [(&'static str, &'static str)];

/// The settings: the name by which styles know each, what it is called, and its options.
pub const SETTINGS: [(&str, &str, Options); 6] = [
    ("size", "字号", &[("medium", "中"), ("small", "小"), ("large", "大"), ("huge", "特大")]),
    ("face", "字体", &[("serif", "宋体"), ("sans", "黑体")]),
    ("light", "明暗", &[("auto", "跟随系统"), ("light", "亮"), ("sepia", "纸色"), ("dark", "暗")]),
    ("paragraphs", "段落", &[("indent", "缩进"), ("spacing", "空行")]),
    ("keys", "单键快捷键", &[("on", "开"), ("off", "关")]),
    (
        "language",
        "界面语言",
        &[("auto", "跟随浏览器"), ("hans", "简体"), ("hant", "繁體"), ("english", "English")],
    ),
];

/// For each setting the number of the option that is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings([usize; SETTINGS.len()]);

impl Settings {
    /// Number of the option that is chosen.
    pub fn chosen(&self, setting: usize) -> usize {
        self.0[setting]
    }

    /// The option of the setting with this name.
    pub fn value(&self, name: &str) -> &'static str {
        let setting = SETTINGS.iter().position(|row| row.0 == name);
        setting.map_or("", |n| SETTINGS[n].2[self.0[n]].0)
    }

    /// The same with another option.
    pub fn with(mut self, setting: usize, option: usize) -> Self {
        if option < SETTINGS[setting].2.len() {
            self.0[setting] = option;
        }
        self
    }

    /// As it is kept: `size=large face=sans`, what stands of itself left out.
    pub fn to_text(self) -> String {
        let chosen = (0..SETTINGS.len()).filter(|&n| self.0[n] > 0);
        let told: Vec<String> =
            chosen.map(|n| format!("{}={}", SETTINGS[n].0, SETTINGS[n].2[self.0[n]].0)).collect();
        told.join(" ")
    }

    /// As [`Settings::to_text`] told; what it does not know is left aside.
    pub fn from_text(text: &str) -> Self {
        let fields = text.split_whitespace().filter_map(|field| field.split_once('='));
        fields.fold(Self::default(), |settings, (name, value)| {
            let found = SETTINGS.iter().position(|row| row.0 == name).and_then(|n| {
                let option = SETTINGS[n].2.iter().position(|option| option.0 == value)?;
                Some((n, option))
            });
            found.map_or(settings, |(n, option)| settings.with(n, option))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;

    #[test]
    fn what_is_kept_comes_back() {
        let chosen = Settings::default().with(0, 2).with(2, 3);
        assert_eq!(chosen.to_text(), "size=large light=dark");
        assert_eq!(Settings::from_text("size=large light=dark"), chosen);
        assert_eq!((chosen.value("light"), chosen.value("face")), ("dark", "serif"));
    }

    #[test]
    fn what_is_unknown_is_left_aside() {
        assert_eq!(Settings::from_text("size=99 light font=comic x"), Settings::default());
        assert_eq!(Settings::default().with(1, 7), Settings::default());
        assert_eq!(Settings::default().to_text(), "");
    }
}
