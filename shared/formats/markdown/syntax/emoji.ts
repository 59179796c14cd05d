/** Names as GitHub has them, of the emoji that texts are seen to use; those of others stay as they are written. */
const NAMES_AND_EMOJI =
  'smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 joy 😂 rofl 🤣 wink 😉 blush 😊 slightly_smiling_face 🙂 ' +
  'upside_down_face 🙃 heart_eyes 😍 kissing_heart 😘 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜 ' +
  'sunglasses 😎 nerd_face 🤓 thinking 🤔 neutral_face 😐 expressionless 😑 unamused 😒 roll_eyes 🙄 ' +
  'disappointed 😞 worried 😟 confused 😕 cry 😢 sob 😭 scream 😱 angry 😠 rage 😡 sweat_smile 😅 sweat 😓 sleeping 😴 ' +
  'innocent 😇 cowboy_hat_face 🤠 cowboy 🤠 partying_face 🥳 exploding_head 🤯 hugs 🤗 see_no_evil 🙈 ' +
  'hear_no_evil 🙉 speak_no_evil 🙊 ghost 👻 robot 🤖 skull 💀 wave 👋 +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 clap 👏 ' +
  'raised_hands 🙌 pray 🙏 muscle 💪 ok_hand 👌 point_right 👉 point_left 👈 point_up ☝️ point_down 👇 eyes 👀 ' +
  'brain 🧠 heart ❤️ blue_heart 💙 green_heart 💚 yellow_heart 💛 purple_heart 💜 broken_heart 💔 ' +
  'sparkling_heart 💖 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 birthday 🎂 trophy 🏆 medal_sports 🏅 ' +
  '1st_place_medal 🥇 rocket 🚀 airplane ✈️ car 🚗 bike 🚲 ship 🚢 sparkles ✨ star ⭐ star2 🌟 fire 🔥 zap ⚡ boom 💥 ' +
  'sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 ocean 🌊 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 ' +
  'globe_with_meridians 🌐 world_map 🗺️ compass 🧭 seedling 🌱 evergreen_tree 🌲 christmas_tree 🎄 maple_leaf 🍁 ' +
  'cat 🐱 dog 🐶 bug 🐛 bee 🐝 snake 🐍 whale 🐳 penguin 🐧 elephant 🐘 crab 🦀 coffee ☕ tea 🍵 beer 🍺 beers 🍻 ' +
  'pizza 🍕 cake 🍰 apple 🍎 bulb 💡 memo 📝 pencil 📝 pencil2 ✏️ book 📖 books 📚 bookmark 🔖 newspaper 📰 ' +
  'page_facing_up 📄 clipboard 📋 calendar 📆 date 📅 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 ' +
  'bar_chart 📊 mag 🔍 mag_right 🔎 link 🔗 paperclip 📎 pushpin 📌 round_pushpin 📍 scissors ✂️ lock 🔒 unlock 🔓 ' +
  'key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ toolbox 🧰 package 📦 mailbox 📫 email 📧 envelope ✉️ ' +
  'telephone ☎️ phone ☎️ iphone 📱 computer 💻 desktop_computer 🖥️ keyboard ⌨️ printer 🖨️ floppy_disk 💾 cd 💿 ' +
  'tv 📺 camera 📷 movie_camera 🎥 video_camera 📹 microphone 🎤 headphones 🎧 musical_note 🎵 loudspeaker 📢 ' +
  'mega 📣 bell 🔔 hourglass ⌛ watch ⌚ alarm_clock ⏰ stopwatch ⏱️ house 🏠 school 🏫 office 🏢 hospital 🏥 ' +
  'construction 🚧 rotating_light 🚨 warning ⚠️ no_entry ⛔ no_entry_sign 🚫 x ❌ heavy_check_mark ✔️ ' +
  'white_check_mark ✅ ballot_box_with_check ☑️ question ❓ exclamation ❗ information_source ℹ️ recycle ♻️ ' +
  'copyright ©️ 100 💯 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ soon 🔜 new 🆕 sos 🆘 fr 🇫🇷 de 🇩🇪 ' +
  'es 🇪🇸 it 🇮🇹 uk 🇬🇧 us 🇺🇸 jp 🇯🇵 cn 🇨🇳 eu 🇪🇺 triangular_flag_on_post 🚩 checkered_flag 🏁 soccer ⚽ ' +
  'basketball 🏀 running 🏃 walking 🚶 man 👨 woman 👩 family 👪 busts_in_silhouette 👥 bust_in_silhouette 👤 ' +
  'handshake 🤝 shrug 🤷 facepalm 🤦';

export const EMOJI: ReadonlyMap<string, string> = new Map(
  NAMES_AND_EMOJI.split(' ').flatMap((name, index, words) => {
    const emoji = words[index + 1];
    return index % 2 === 0 && emoji !== undefined ? [[name, emoji] as const] : [];
  }),
);
